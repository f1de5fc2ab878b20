package org.ticketdistribution.insight.question;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.model.Letters;
import org.ticketdistribution.model.Words;

/**
 * Reads questions in Russian, Kazakh and English, without a model. Nothing of a question gets into a chart but values
 * of closed lists and stored names. Safe for many threads.
 */
public final class ChartQuestions {

    /** The longest question, in characters. */
    public static final int LONGEST = 500;

    private final Phrases phrases;
    private final Marking marking;
    private final Names.NameForms nameForms;

    private ChartQuestions(Phrases phrases) {
        this.phrases = phrases;
        this.marking = new Marking(phrases, new Typos(phrases));
        this.nameForms = Names.NameForms.load();
    }

    public static ChartQuestions load() {
        return new ChartQuestions(Phrases.load());
    }

    /**
     * What a question asks for.
     *
     * @param question at most {@link #LONGEST} characters; the rest is not read
     * @param vocabulary the names that are stored
     * @param today the day in the zone of whoever asks; «yesterday» is seen from there
     */
    public Reading read(String question, Vocabulary vocabulary, LocalDate today) {
        var text = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        var marked = marking.of(text, new QuestionWords(phrases, today), new Names(nameForms, vocabulary));
        return new Interpretation(marked, vocabulary, new PeriodWords(today), tongue(text, marked)).read();
    }

    /**
     * The stored value that is meant by a name in its own form, blanks, case and endings aside.
     *
     * @return empty when there is none, or more than one
     */
    public Optional<String> value(Dimension dimension, String name, Vocabulary vocabulary) {
        var closed = vocabulary.of(dimension).stream()
                .filter(value -> Words.same(value, name))
                .toList();
        if (closed.size() == 1) {
            return Optional.of(closed.get(0));
        }
        var words = new QuestionWords(phrases, LocalDate.EPOCH).of(name);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return new Names(nameForms, vocabulary)
                .at(words, 0)
                .filter(found -> found.size() == words.size())
                .map(found -> found.of(dimension))
                .filter(values -> values.size() == 1)
                .map(values -> values.get(0));
    }

    /** Kazakh letters tell Kazakh; else the language that most of the words belong to, of equal ones by the alphabet. */
    private static Tongue tongue(String text, MarkedQuestion question) {
        Map<Tongue, Integer> votes = new EnumMap<>(Tongue.class);
        for (var mark : question.marks()) {
            if (mark.tongue() != null) {
                votes.merge(mark.tongue(), mark.words().size(), Integer::sum);
            }
        }
        var latin = question.words().stream().filter(Word::isLatin).count() * 2
                > question.words().stream()
                        .filter(word -> word.number() == null)
                        .count();
        votes.merge(latin ? Tongue.EN : Tongue.RU, 0, Integer::sum);
        if (text.chars().anyMatch(letter -> Letters.isKazakhOnly((char) letter))) {
            return Tongue.KK;
        }
        var most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var alphabet = latin ? Tongue.EN : Tongue.RU;
        return votes.getOrDefault(alphabet, 0) == most
                ? alphabet
                : votes.entrySet().stream()
                        .filter(vote -> vote.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(alphabet);
    }
}
