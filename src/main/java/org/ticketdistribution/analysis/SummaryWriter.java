package org.ticketdistribution.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
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

    /** A sentence does not end after an abbreviation. */
    private static final Pattern SENTENCE_ENDS =
            Pattern.compile("(?<=[.!?…])(?<![\\s(](?:см|др|ул|г|т|е|руб|тг|тыс|млн|напр)\\.)\\s+|\\n\\s*\\n");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern GREETING = Pattern.compile(
            "^(?:здравствуйте|здравствуй|добрый\\s+(?:день|вечер)|доброе\\s+утро|доброго\\s+(?:дня|времени\\s+суток)|привет|hello|hi|hey(?:,?\\s+there)?"
                    + "|good\\s+(?:morning|day|afternoon|evening)|dear\\s+\\S+|сәлем|сәлеметсіз\\s*бе|саламатсыз\\s*ба"
                    + "|уважаемые\\s+\\S+)(?![\\p{L}\\d])[\\s,.!]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SummaryWriter() {}

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
    static String of(Verdict verdict, Category category, ToDoubleFunction<String> weight) {
        var sentences = sentences(verdict.quotable());
        var told = verdict.isRussian() && category != Category.SPAM
                ? String.join(" ", best(sentences, weight))
                : topic(verdict, category) + " «" + quote(sentences, verdict, weight) + "».";
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

    /** The one or two sentences that say most, in the order of the text; what cannot be told stands as it was sent. */
    private static List<String> best(List<String> sentences, ToDoubleFunction<String> weight) {
        if (sentences.isEmpty()) {
            return List.of("Клиент прислал приветствие или набор знаков без вопроса.");
        }
        var chosen = new ArrayList<Integer>();
        chosen.add(heaviest(sentences, weight, chosen));
        if (sentences.size() > 1 && sentences.get(chosen.get(0)).length() < SAYS_ENOUGH) {
            chosen.add(heaviest(sentences, weight, chosen));
        }
        return chosen.stream().sorted().map(i -> sentence(sentences.get(i))).toList();
    }

    private static int heaviest(List<String> sentences, ToDoubleFunction<String> weight, List<Integer> taken) {
        var best = -1;
        var most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            var weighs = weight.applyAsDouble(sentences.get(i));
            if (!taken.contains(i) && weighs > most) {
                best = i;
                most = weighs;
            }
        }
        return best;
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

    private static String quote(List<String> sentences, Verdict verdict, ToDoubleFunction<String> weight) {
        var quoted = sentences.isEmpty()
                ? BLANKS.matcher(verdict.quotable()).replaceAll(" ").strip()
                : sentences.get(heaviest(sentences, weight, List.of()));
        return cut(quoted, LONGEST_QUOTE);
    }

    /** At most so many characters, cut between words. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var blank = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, blank > longest / 2 ? blank : longest - 1).stripTrailing() + "…";
    }
}
