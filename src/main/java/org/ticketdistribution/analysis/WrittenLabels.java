package org.ticketdistribution.analysis;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.model.Words;

/**
 * Labels as models write them who are not held to a list: in another case, with ё or е, in quotes or bold, translated
 * into English, by a word for the same thing. Only whole labels: a label with anything more is none.
 */
final class WrittenLabels {

    private static final Pattern AROUND = Pattern.compile("^[\\s\"'`«»„“”*_#]+|[\\s\"'`«»„“”*_.,;:!#]+$");
    private static final Pattern JOINTS = Pattern.compile("[_-]+");

    private static final Map<String, Category> CATEGORIES = Map.ofEntries(
            entry("complaint", Category.COMPLAINT),
            entry("data change", Category.DATA_CHANGE),
            entry("change of data", Category.DATA_CHANGE),
            entry("change of personal data", Category.DATA_CHANGE),
            entry("изменение данных", Category.DATA_CHANGE),
            entry("consultation", Category.CONSULTATION),
            entry("claim", Category.CLAIM),
            entry("app failure", Category.APP_FAILURE),
            entry("application failure", Category.APP_FAILURE),
            entry("app malfunction", Category.APP_FAILURE),
            entry("application malfunction", Category.APP_FAILURE),
            entry("неработоспособность", Category.APP_FAILURE),
            entry("неработоспособность сайта", Category.APP_FAILURE),
            entry("fraud", Category.FRAUD),
            entry("fraudulent actions", Category.FRAUD),
            entry("fraudulent activity", Category.FRAUD),
            entry("мошенничество", Category.FRAUD),
            entry("мошеннические действия третьих лиц", Category.FRAUD),
            entry("spam", Category.SPAM));

    private static final Map<String, Sentiment> SENTIMENTS = Map.ofEntries(
            entry("positive", Sentiment.POSITIVE),
            entry("позитивная", Sentiment.POSITIVE),
            entry("позитивное", Sentiment.POSITIVE),
            entry("положительный", Sentiment.POSITIVE),
            entry("положительная", Sentiment.POSITIVE),
            entry("neutral", Sentiment.NEUTRAL),
            entry("нейтральная", Sentiment.NEUTRAL),
            entry("нейтральное", Sentiment.NEUTRAL),
            entry("negative", Sentiment.NEGATIVE),
            entry("негативная", Sentiment.NEGATIVE),
            entry("негативное", Sentiment.NEGATIVE),
            entry("отрицательный", Sentiment.NEGATIVE),
            entry("отрицательная", Sentiment.NEGATIVE));

    private static final Map<String, TicketLanguage> LANGUAGES = Map.ofEntries(
            entry("rus", TicketLanguage.RU),
            entry("russian", TicketLanguage.RU),
            entry("русский", TicketLanguage.RU),
            entry("kk", TicketLanguage.KZ),
            entry("kaz", TicketLanguage.KZ),
            entry("kazakh", TicketLanguage.KZ),
            entry("казахский", TicketLanguage.KZ),
            entry("қазақ", TicketLanguage.KZ),
            entry("қазақша", TicketLanguage.KZ),
            entry("en", TicketLanguage.ENG),
            entry("english", TicketLanguage.ENG),
            entry("английский", TicketLanguage.ENG));

    private WrittenLabels() {}

    static Optional<Category> category(String written) {
        return label(written, Category::of, CATEGORIES);
    }

    static Optional<Sentiment> sentiment(String written) {
        return label(written, Sentiment::of, SENTIMENTS);
    }

    static Optional<TicketLanguage> language(String written) {
        return label(written, TicketLanguage::of, LANGUAGES);
    }

    private static <T> Optional<T> label(String written, Function<String, Optional<T>> of, Map<String, T> others) {
        var bare = AROUND.matcher(written).replaceAll("");
        return of.apply(bare)
                .or(() -> Optional.ofNullable(
                        others.get(Words.fold(JOINTS.matcher(bare).replaceAll(" ")))));
    }
}
