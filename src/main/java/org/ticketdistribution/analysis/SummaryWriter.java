package org.ticketdistribution.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.TicketLanguage;

/** Writes the summary of a ticket out of the ticket's own sentences, and the category's recommendation. */
final class SummaryWriter {

    private static final int LONGEST_SENTENCE = 220;
    private static final int LONGEST_QUOTE = 120;

    /** What a ticket is about stands in its beginning. */
    private static final int MOST_SENTENCES = 10;

    /** A sentence shorter than this says too little alone, so the next best one joins it. */
    private static final int SAYS_ENOUGH = 50;

    /** The subject of advertising stands in its first sentence, unless that is a mere greeting. */
    private static final int LONGEST_GREETING = 25;

    /** A sentence does not end after an abbreviation. */
    private static final Pattern SENTENCE_ENDS =
            Pattern.compile("(?<=[.!?…])(?<!(?:^|[\\s(«])(?:см|др|ул|г|т|е|п|кв|д|стр|пр|обл"
                    + "|руб|тг|тыс|млн|млрд|долл|напр|физ|юр|тел|кл|нац|прилож)\\.)\\s+|\\n\\s*\\n");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern GREETING = Pattern.compile(
            "^(?:здравствуйте|здравствуй|добрый\\s+(?:день|вечер)|доброе\\s+утро|доброго\\s+(?:дня|времени\\s+суток)|привет|hello|hi|hey(?:,?\\s+there)?"
                    + "|good\\s+(?:morning|day|afternoon|evening)|dear\\s+\\S+|сәлем|сәлеметсіз\\s*бе|саламатсыз\\s*ба"
                    + "|уважаемые\\s+\\S+)(?![\\p{L}\\d])[\\s,.!]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ThirdPerson thirdPerson;

    SummaryWriter(ThirdPerson thirdPerson) {
        this.thirdPerson = thirdPerson;
    }

    /** The summary of a ticket without text. */
    static String ofEmpty(boolean hasAttachment) {
        var found = hasAttachment
                ? "Обращение без текста, к нему приложен файл. Содержание видно только из вложения."
                : "Обращение без текста и вложений. Содержание неизвестно.";
        var step = hasAttachment
                ? "открыть вложение и уточнить у клиента суть обращения."
                : "связаться с клиентом и уточнить суть обращения.";
        return found + " " + Recommendation.HEAD + " " + step;
    }

    /**
     * The summary of a ticket with text.
     *
     * @param weight how much a sentence says about the category, the more the higher
     */
    String of(Verdict verdict, Category category, ToDoubleFunction<String> weight) {
        var sentences = sentences(verdict.quotable());
        var told = verdict.isRussian() && category != Category.SPAM
                ? String.join(" ", best(sentences, weight))
                : topic(verdict, category) + " «" + quote(sentences, verdict, category, weight) + "».";
        return told + " " + Recommendation.of(category);
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE_ENDS.split(text))
                .map(sentence -> BLANKS.matcher(sentence).replaceAll(" ").strip())
                .map(sentence -> GREETING.matcher(sentence).replaceFirst(""))
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_SENTENCES)
                .toList();
    }

    /** The one or two sentences that say most, in the order of the text, told of the client. */
    private List<String> best(List<String> sentences, ToDoubleFunction<String> weight) {
        if (sentences.isEmpty()) {
            return List.of("Клиент прислал приветствие или набор знаков без вопроса.");
        }
        var order = byWeight(sentences, weight);
        int chosen = sentences.get(order.get(0)).length() < SAYS_ENOUGH ? 2 : 1;
        return order.stream()
                .limit(chosen)
                .sorted()
                .map(place -> sentence(thirdPerson.of(sentences.get(place))))
                .toList();
    }

    /** The places of the sentences, of the one that says most first; of equal ones the earlier. */
    private static List<Integer> byWeight(List<String> sentences, ToDoubleFunction<String> weight) {
        if (sentences.size() == 1) {
            return List.of(0);
        }
        var weights = sentences.stream().mapToDouble(weight).toArray();
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -weights[place]))
                .toList();
    }

    private static String sentence(String text) {
        var cut = cut(text, LONGEST_SENTENCE);
        var begun = cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
        return ".!?…".indexOf(begun.charAt(begun.length() - 1)) >= 0 ? begun : begun + ".";
    }

    private static String topic(Verdict verdict, Category category) {
        if (category == Category.SPAM) {
            return "Рекламное или массовое письмо, не обращение клиента:";
        }
        return "Клиент пишет " + tongue(verdict) + "; тема — "
                + category.label().toLowerCase(Locale.ROOT) + ":";
    }

    private static String tongue(Verdict verdict) {
        if (verdict.language() == TicketLanguage.KZ) {
            return "на казахском языке";
        }
        return verdict.language() == TicketLanguage.ENG ? "на английском языке" : "на другом языке";
    }

    private static String quote(
            List<String> sentences, Verdict verdict, Category category, ToDoubleFunction<String> weight) {
        if (sentences.isEmpty()) {
            return cut(BLANKS.matcher(verdict.quotable()).replaceAll(" ").strip(), LONGEST_QUOTE);
        }
        var quoted = category == Category.SPAM
                ? sentences.stream()
                        .filter(sentence -> sentence.length() > LONGEST_GREETING)
                        .findFirst()
                        .orElse(sentences.get(0))
                : sentences.get(byWeight(sentences, weight).get(0));
        return cut(quoted, LONGEST_QUOTE);
    }

    /** At most so many chars, cut between words; never inside a character of two chars. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var blank = text.lastIndexOf(' ', longest - 1);
        int end = blank > longest / 2 ? blank : longest - 1;
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).stripTrailing() + "…";
    }
}
