package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketdistribution.insight.Tongue;

/** The words of all languages, from {@code insight/ru.txt}, {@code kk.txt} and {@code en.txt}. */
final class Phrases {

    private static final char ANY = '<';

    private static final Set<Sense> PARTS = Set.of(Sense.NUMBER, Sense.MONTH, Sense.WEEKDAY);

    private final List<Phrase> phrases = new ArrayList<>();

    /** By the first letter of their first word; those that begin with a number or a day under {@link #ANY}. */
    private final Map<Character, List<Phrase>> byLetter = new HashMap<>();

    private final Map<Tongue, List<Phrase.Slot>> slots = new EnumMap<>(Tongue.class);

    private Phrases() {}

    static Phrases load() {
        var phrases = new Phrases();
        for (var tongue : Tongue.values()) {
            Tables.read("/insight/" + tongue.code() + ".txt", (header, line) -> phrases.add(tongue, header, line));
            phrases.slots.put(tongue, phrases.slotsOf(tongue));
        }
        return phrases;
    }

    private void add(Tongue tongue, String header, String line) {
        var space = header.indexOf(' ');
        var sense = Sense.valueOf((space < 0 ? header : header.substring(0, space)).toUpperCase(Locale.ROOT));
        var argument = space < 0 ? "" : header.substring(space + 1);
        Arrays.stream(line.split("\\|"))
                .filter(pattern -> !pattern.isBlank())
                .flatMap(Phrase::expand)
                .map(slots -> new Phrase(slots, sense, argument, tongue))
                .forEach(this::add);
    }

    private void add(Phrase phrase) {
        phrases.add(phrase);
        phrase.slots().get(0).entries().stream()
                .map(entry -> entry.charAt(0))
                .distinct()
                .forEach(letter -> byLetter.computeIfAbsent(letter, key -> new ArrayList<>())
                        .add(phrase));
    }

    private Stream<Phrase> candidates(Word word) {
        var letters = word.forms().stream().map(form -> form.charAt(0));
        return Stream.concat(letters, Stream.of(ANY))
                .distinct()
                .flatMap(letter -> byLetter.getOrDefault(letter, List.of()).stream());
    }

    List<Phrase> all() {
        return List.copyOf(phrases);
    }

    /** The phrases found from left to right; each word belongs to one at most. */
    List<Mark> marks(List<Word> words) {
        var marks = new ArrayList<Mark>();
        var at = 0;
        while (at < words.size()) {
            var best = best(words, at);
            best.ifPresent(marks::add);
            at = best.map(Mark::end).orElse(at + 1);
        }
        return marks;
    }

    /** What a single word counts or names: a number, a month, a day of the week; empty when it does none of it. */
    Optional<Phrase> part(Word word) {
        return candidates(word)
                .filter(phrase -> PARTS.contains(phrase.sense()) && phrase.fits(List.of(word), 0))
                .findFirst();
    }

    /** Whether any phrase of the language has a place for this word. */
    boolean knows(Word word, Tongue tongue) {
        return slots.getOrDefault(tongue, List.of()).stream().anyMatch(slot -> slot.fits(word));
    }

    /** The words and stems of these languages that a mistyped word may stand for; nobody is refused for a guess. */
    Set<String> entries(Predicate<Tongue> tongues) {
        return phrases.stream()
                .filter(phrase -> tongues.test(phrase.tongue()) && phrase.sense() != Sense.OUTSIDE)
                .flatMap(phrase -> phrase.slots().stream())
                .flatMap(slot -> slot.entries().stream())
                .filter(entry -> !entry.startsWith("<"))
                .collect(Collectors.toSet());
    }

    private List<Phrase.Slot> slotsOf(Tongue tongue) {
        return phrases.stream()
                .filter(phrase -> phrase.tongue() == tongue)
                .flatMap(phrase -> phrase.slots().stream())
                .distinct()
                .toList();
    }

    private Optional<Mark> best(List<Word> words, int from) {
        Comparator<Phrase> longest =
                Comparator.comparingInt(phrase -> phrase.slots().size());
        return candidates(words.get(from))
                .filter(phrase -> !PARTS.contains(phrase.sense()) && phrase.fits(words, from))
                .max(longest.thenComparingInt(phrase -> phrase.weight(words, from))
                        .thenComparingInt(Phrases::precedence))
                .map(phrase -> Mark.of(phrase, words, from));
    }

    /** Of two meanings of the same words: the one that tells more. */
    private static int precedence(Phrase phrase) {
        return phrase.sense() == Sense.FILLER ? 0 : phrase.sense() == Sense.ONE ? 2 : 1;
    }
}
