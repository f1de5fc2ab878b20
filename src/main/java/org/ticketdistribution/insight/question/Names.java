package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.model.Letters;

/** The stored names in a question, with the endings that a sentence gives them. */
final class Names {

    /** Where a name may be several things and nothing says which, it is the first of these. */
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.CITY,
            Dimension.OFFICE,
            Dimension.REGION,
            Dimension.COUNTRY,
            Dimension.SEGMENT,
            Dimension.MANAGER);

    private static final int SHORTEST_BASE = 3;
    private static final int LONGEST_ENDING = 3;
    private static final String LAST_LETTERS = "аяоеыиьу";

    private record Name(Dimension dimension, String value, List<String> words) {}

    /**
     * Names at one place of a question.
     *
     * @param values of each dimension that has a name like this; never empty
     * @param guessed whether a letter is wrong
     */
    record Found(int from, int size, Map<Dimension, List<String>> values, boolean guessed) {

        int end() {
            return from + size;
        }

        /** The names of a dimension; empty where it has none like this. */
        List<String> of(Dimension dimension) {
            return values.getOrDefault(dimension, List.of());
        }

        /** What it is where nothing says so. */
        Dimension first() {
            return DIMENSIONS.stream().filter(values::containsKey).findFirst().orElseThrow();
        }
    }

    private final NameForms forms;

    /** By the first letter: no ending changes it, and nobody is taken to have mistyped it. */
    private final Map<Character, List<Name>> names = new HashMap<>();

    Names(NameForms forms, Vocabulary vocabulary) {
        this.forms = forms;
        var aliases = forms.aliases();
        for (var dimension : DIMENSIONS) {
            for (var value : vocabulary.of(dimension)) {
                var words = words(value);
                add(dimension, value, words);
                var others = aliases.getOrDefault(String.join(" ", words), List.of());
                others.forEach(other -> add(dimension, value, other));
            }
        }
    }

    private void add(Dimension dimension, String value, List<String> words) {
        var telling = words.stream().filter(word -> !forms.isGeneric(word)).toList();
        var compared = dimension == Dimension.MANAGER || telling.isEmpty() ? words : telling;
        if (compared.isEmpty()) {
            return;
        }
        put(new Name(dimension, value, compared));
        if (dimension == Dimension.REGION && compared.size() == 1) {
            forms.withoutAdjective(compared.get(0)).forEach(base -> put(new Name(dimension, value, List.of(base))));
        }
    }

    private void put(Name name) {
        names.computeIfAbsent(name.words().get(0).charAt(0), letter -> new ArrayList<>())
                .add(name);
    }

    /** The folded words of a name. Called for every stored name at every question, so it is plain. */
    static List<String> words(String text) {
        var folded = Letters.fold(text);
        var words = new ArrayList<String>(2);
        var from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || !Character.isLetterOrDigit(folded.charAt(at))) {
                if (at > from) {
                    words.add(folded.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    /** The names that begin with the first letter of a word. */
    private List<Name> candidates(Word word) {
        return forms(word).stream()
                .map(form -> form.charAt(0))
                .distinct()
                .flatMap(letter -> names.getOrDefault(letter, List.of()).stream())
                .toList();
    }

    /** The longest names that begin at a word; empty when none does. */
    Optional<Found> at(List<Word> words, int from) {
        var sizes = new HashMap<Name, Integer>();
        for (var name : candidates(words.get(from))) {
            var size = size(name, words, from);
            if (size > 0) {
                sizes.put(name, size);
            }
        }
        return longest(sizes, from, false);
    }

    /** The names of one word that this one misses by a letter; empty when there is none. */
    Optional<Found> near(List<Word> words, int at) {
        var sizes = new HashMap<Name, Integer>();
        for (var name : candidates(words.get(at))) {
            if (name.words().size() == 1
                    && forms(words.get(at)).stream()
                            .anyMatch(
                                    form -> this.forms.isNear(form, name.words().get(0)))) {
                sizes.put(name, 1);
            }
        }
        return longest(sizes, at, true);
    }

    private static Optional<Found> longest(Map<Name, Integer> sizes, int from, boolean guessed) {
        return sizes.values().stream().max(Comparator.naturalOrder()).map(size -> {
            var values = new EnumMap<Dimension, Set<String>>(Dimension.class);
            sizes.forEach((name, its) -> {
                if (its.equals(size)) {
                    values.computeIfAbsent(name.dimension(), key -> new LinkedHashSet<>())
                            .add(name.value());
                }
            });
            var sorted = new EnumMap<Dimension, List<String>>(Dimension.class);
            values.forEach((dimension, its) ->
                    sorted.put(dimension, its.stream().sorted().toList()));
            return new Found(from, size, sorted, guessed);
        });
    }

    /** How many words of the question are this name; 0 when it does not begin there. */
    private int size(Name name, List<Word> words, int from) {
        var size = 0;
        while (size < name.words().size()
                && from + size < words.size()
                && fits(words.get(from + size), name.words().get(size))) {
            size++;
        }
        if (name.dimension() == Dimension.MANAGER) {
            return size > 1 || size == 1 && words.get(from).isName() ? size : 0;
        }
        return size == name.words().size() ? size : 0;
    }

    private boolean fits(Word word, String name) {
        return forms(word).stream().anyMatch(form -> forms.isFormOf(form, name));
    }

    /** A name may be written in the other alphabet, whatever else the word can be. */
    private static List<String> forms(Word word) {
        if (!word.isLatin() || word.forms().size() != 1) {
            return word.forms();
        }
        return List.of(word.forms().get(0), Spelling.sound(word.text()));
    }

    /** The endings of names, and their other names, from {@code insight/endings.txt} and {@code names.txt}. */
    static final class NameForms {

        private final Map<String, Set<String>> words = new HashMap<>();
        private final Map<String, List<List<String>>> aliases = new HashMap<>();

        private NameForms() {}

        static NameForms load() {
            var forms = new NameForms();
            Tables.read("/insight/endings.txt", (header, line) -> forms.words
                    .computeIfAbsent(header, key -> new LinkedHashSet<>())
                    .addAll(Arrays.stream(line.split("\\s+")).map(Letters::fold).toList()));
            Tables.read("/insight/names.txt", (header, line) -> {
                var parts = line.split(":", 2);
                forms.aliases.put(
                        String.join(" ", Names.words(parts[0])),
                        Arrays.stream(parts[1].split(",")).map(Names::words).toList());
            });
            return forms;
        }

        /** The words of the other names, by the words of the stored one. */
        Map<String, List<List<String>>> aliases() {
            return aliases;
        }

        boolean isGeneric(String word) {
            return has("generic", word);
        }

        /** «Карагандинская» is the region of «Караганда», the Karaganda region, «Қарағанды облысы». */
        List<String> withoutAdjective(String region) {
            return words.getOrDefault("region", Set.of()).stream()
                    .filter(ending -> region.endsWith(ending) && region.length() >= ending.length() + SHORTEST_BASE)
                    .map(ending -> region.substring(0, region.length() - ending.length()))
                    .flatMap(base -> Stream.of(base, base + "а"))
                    .toList();
        }

        boolean isFormOf(String word, String name) {
            if (word.equals(name)) {
                return true;
            }
            return word.startsWith(name) && has("added", word.substring(name.length()))
                    || baseOf(name).length() >= SHORTEST_BASE
                            && word.startsWith(baseOf(name))
                            && has("instead", word.substring(baseOf(name).length()));
        }

        boolean isNear(String word, String name) {
            return Typos.isOneLetterOff(word, name)
                    || IntStream.range(Math.max(0, word.length() - LONGEST_ENDING), word.length())
                            .anyMatch(cut -> has("instead", word.substring(cut))
                                    && Typos.isOneLetterOff(word.substring(0, cut), baseOf(name)));
        }

        private boolean has(String header, String word) {
            return words.getOrDefault(header, Set.of()).contains(word);
        }

        /** Without the letters that change: «астан», «карагандинск». */
        private static String baseOf(String name) {
            var end = name.length();
            while (end > SHORTEST_BASE && end > name.length() - 2 && LAST_LETTERS.indexOf(name.charAt(end - 1)) >= 0) {
                end--;
            }
            return name.substring(0, end);
        }
    }
}
