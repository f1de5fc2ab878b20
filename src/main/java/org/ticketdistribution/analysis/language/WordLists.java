package org.ticketdistribution.analysis.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ticketdistribution.analysis.text.StemTable;

/** The words and endings that tell a language, from the resource {@value #RESOURCE}. */
public final class WordLists {

    static final String RESOURCE = "/analysis/words.txt";

    /** What a list speaks for. OTHER stands for the languages near Kazakh, and for those that are not answered. */
    enum Tongue {
        RU("[ru]", ""),
        KZ("[kz]", "[signs of kazakh]"),
        EN("[en]", ""),
        OTHER("[other]", "[signs of other]");

        private final String wordsHeader;
        private final String signsHeader;

        Tongue(String wordsHeader, String signsHeader) {
            this.wordsHeader = wordsHeader;
            this.signsHeader = signsHeader;
        }
    }

    private final Map<Tongue, StemTable<Tongue>> words = new EnumMap<>(Tongue.class);
    private final Map<Tongue, StemTable<Tongue>> endings = new EnumMap<>(Tongue.class);

    private WordLists() {
        for (var tongue : Tongue.values()) {
            words.put(tongue, new StemTable<>());
            endings.put(tongue, new StemTable<>());
        }
    }

    /** Reads the lists, which takes some milliseconds. */
    public static WordLists load() {
        var lists = new WordLists();
        try (var stream = WordLists.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing from the application");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lists.read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
        return lists;
    }

    /** How many of the words belong to a tongue. */
    int count(Tongue tongue, List<String> folded) {
        return (int) folded.stream().filter(word -> belongs(tongue, word)).count();
    }

    boolean belongs(Tongue tongue, String folded) {
        return !of(tongue, words).find(folded).isEmpty()
                || !of(tongue, endings).find(reversed(folded)).isEmpty();
    }

    private void read(List<String> lines) {
        var header = "";
        for (var line : lines) {
            if (line.startsWith("[")) {
                header = line.strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(header, line.strip().split("\\s+"));
            }
        }
    }

    private void add(String header, String[] entries) {
        for (var tongue : Tongue.values()) {
            for (var entry : entries) {
                if (header.equals(tongue.wordsHeader) && !entry.startsWith("*")) {
                    of(tongue, words).add(entry, tongue);
                } else if (header.equals(tongue.signsHeader) || header.equals(tongue.wordsHeader)) {
                    of(tongue, endings).add(reversed(entry), tongue);
                }
            }
        }
    }

    /** Never null: the constructor made a table for each tongue. */
    private static StemTable<Tongue> of(Tongue tongue, Map<Tongue, StemTable<Tongue>> tables) {
        return Objects.requireNonNull(tables.get(tongue));
    }

    /** An ending is the beginning of the word read backwards. */
    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
