package org.ticketdistribution.analysis.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

    private final StemTable<Tongue> words = new StemTable<>();
    private final StemTable<Tongue> endings = new StemTable<>();

    private WordLists() {}

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

    /** The share of the words that belong to each tongue, 0 to 1; a word may belong to several. */
    Map<Tongue, Double> shares(List<String> folded) {
        var counts = new int[Tongue.values().length];
        for (var word : folded) {
            var tongues = EnumSet.noneOf(Tongue.class);
            tongues.addAll(words.find(word));
            tongues.addAll(endings.find(reversed(word)));
            tongues.forEach(tongue -> counts[tongue.ordinal()]++);
        }
        var shares = new EnumMap<Tongue, Double>(Tongue.class);
        for (var tongue : Tongue.values()) {
            shares.put(tongue, folded.isEmpty() ? 0 : (double) counts[tongue.ordinal()] / folded.size());
        }
        return shares;
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
                    words.add(entry, tongue);
                } else if (header.equals(tongue.signsHeader) || header.equals(tongue.wordsHeader)) {
                    endings.add(reversed(entry), tongue);
                }
            }
        }
    }

    /** An ending is the beginning of the word read backwards. */
    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
