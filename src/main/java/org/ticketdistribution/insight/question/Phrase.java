package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.model.Letters;

/**
 * Words in an order, and what they mean.
 *
 * @param argument what the header of its section says after the sense
 */
record Phrase(List<Slot> slots, Sense sense, String argument, Tongue tongue) {

    /** One place of a phrase: words, stems, or a kind of word. */
    record Slot(List<String> entries) {

        static Slot of(String written) {
            return new Slot(Arrays.stream(written.split("/")).map(Letters::fold).toList());
        }

        boolean fits(Word word) {
            return entries.stream().anyMatch(entry -> fits(entry, word));
        }

        /** How many letters of the word it names, twice, and one more for the whole word. */
        int weight(Word word) {
            return entries.stream()
                    .filter(entry -> fits(entry, word))
                    .mapToInt(entry -> 2 * entry.length() - (entry.endsWith("*") ? 3 : 0))
                    .max()
                    .orElse(0);
        }

        private static boolean fits(String entry, Word word) {
            return switch (entry) {
                case "<n>" -> word.number() != null && word.month() == null;
                case "<date>" -> word.date() != null;
                case "<month>" -> word.month() != null;
                case "<weekday>" -> word.weekday() != null;
                default -> word.forms().stream().anyMatch(form -> fits(entry, form));
            };
        }

        private static boolean fits(String entry, String form) {
            return entry.endsWith("*") ? form.startsWith(entry.substring(0, entry.length() - 1)) : form.equals(entry);
        }
    }

    /** The phrases that a pattern of a table stands for: one, and more where parts of it may be absent. */
    static Stream<List<Slot>> expand(String pattern) {
        var all = new ArrayList<List<Slot>>();
        all.add(List.of());
        for (var part : pattern.strip().split("\\s+")) {
            var optional = part.startsWith("?");
            var slot = Slot.of(optional ? part.substring(1) : part);
            var longer = all.stream().map(slots -> with(slots, slot)).toList();
            if (!optional) {
                all.clear();
            }
            all.addAll(longer);
        }
        return all.stream().filter(slots -> !slots.isEmpty());
    }

    boolean fits(List<Word> words, int from) {
        if (from + slots.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).fits(words.get(from + i))) {
                return false;
            }
        }
        return true;
    }

    int weight(List<Word> words, int from) {
        var weight = 0;
        for (int i = 0; i < slots.size(); i++) {
            weight += slots.get(i).weight(words.get(from + i));
        }
        return weight;
    }

    private static List<Slot> with(List<Slot> slots, Slot slot) {
        var longer = new ArrayList<>(slots);
        longer.add(slot);
        return List.copyOf(longer);
    }
}
