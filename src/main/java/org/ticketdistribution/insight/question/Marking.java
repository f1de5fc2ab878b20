package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketdistribution.insight.Dimension;

/** Marks what is known in a question: words of the tables, then stored names, then what is nearly one of them. */
final class Marking {

    private final Phrases phrases;
    private final Typos typos;

    Marking(Phrases phrases, Typos typos) {
        this.phrases = phrases;
        this.typos = typos;
    }

    MarkedQuestion of(String question, QuestionWords cut, Names names) {
        var words = cut.of(question);
        var guesses = new ArrayList<Guess>();
        var marks = withNames(phrases.marks(words), words, names);
        var readings = readings(words, marks, guesses);
        if (!readings.isEmpty()) {
            words = cut.corrected(words, readings);
            marks = withNames(phrases.marks(words), words, names);
        }
        marks = withNearNames(marks, words, names, guesses);
        return new MarkedQuestion(words, marks, unknown(words, marks), guesses);
    }

    private Map<Word, String> readings(List<Word> words, List<Mark> marks, List<Guess> guesses) {
        var readings = new HashMap<Word, String>();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (isFree(marks, at)) {
                typos.meant(word).ifPresent(meant -> {
                    readings.put(word, meant);
                    guesses.add(new Guess(word.text(), meant));
                });
            }
        }
        return readings;
    }

    /** A name takes words that nothing else claims, and such as say nothing: the Я of «Наталья Я.». */
    private static List<Mark> withNames(List<Mark> marks, List<Word> words, Names names) {
        var all = new ArrayList<>(marks);
        var at = 0;
        while (at < words.size()) {
            var found = isFree(all, at) || isFiller(all, at) ? names.at(words, at) : Optional.<Names.Found>empty();
            at = found.filter(name -> add(name, all, words))
                    .map(Names.Found::end)
                    .orElse(at + 1);
        }
        return sorted(all);
    }

    private static List<Mark> withNearNames(List<Mark> marks, List<Word> words, Names names, List<Guess> guesses) {
        var all = new ArrayList<>(marks);
        for (int at = 0; at < words.size(); at++) {
            var near = isFree(all, at) ? names.near(words, at) : Optional.<Names.Found>empty();
            if (near.isPresent() && add(near.get(), all, words)) {
                var name = near.get().of(near.get().first());
                guesses.add(new Guess(words.get(at).text(), String.join(", ", name)));
            }
        }
        return sorted(all);
    }

    private static boolean add(Names.Found found, List<Mark> marks, List<Word> words) {
        var free = false;
        for (int at = found.from(); at < found.end(); at++) {
            if (!isFree(marks, at) && !isFiller(marks, at)) {
                return false;
            }
            free |= isFree(marks, at);
        }
        if (!free) {
            return false;
        }
        marks.removeIf(mark -> mark.from() < found.end() && mark.end() > found.from());
        var dimension = beside(found, marks);
        marks.add(Mark.name(dimension, found.of(dimension), words.subList(found.from(), found.end()), found.from()));
        return true;
    }

    /** «офис Алматы», «Алматы кеңсесінде»: the word beside a name says what it is. */
    private static Dimension beside(Names.Found found, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.isDimension() && (mark.end() == found.from() || mark.from() == found.end()))
                .sorted(Comparator.comparing((Mark mark) -> !mark.is(Sense.ONE)))
                .map(Mark::dimension)
                .filter(found.values()::containsKey)
                .findFirst()
                .orElseGet(found::first);
    }

    private static boolean isFree(List<Mark> marks, int at) {
        return marks.stream().noneMatch(mark -> mark.from() <= at && at < mark.end());
    }

    private static boolean isFiller(List<Mark> marks, int at) {
        return marks.stream().anyMatch(mark -> mark.is(Sense.FILLER) && mark.from() <= at && at < mark.end());
    }

    private static List<Word> unknown(List<Word> words, List<Mark> marks) {
        var unknown = new ArrayList<Word>();
        for (int at = 0; at < words.size(); at++) {
            if (isFree(marks, at) && !words.get(at).isSign()) {
                unknown.add(words.get(at));
            }
        }
        return unknown;
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream().sorted(Comparator.comparingInt(Mark::from)).toList();
    }
}
