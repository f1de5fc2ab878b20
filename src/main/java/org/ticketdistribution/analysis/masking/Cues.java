package org.ticketdistribution.analysis.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ticketdistribution.model.Letters;

/** Which words announce what, from the resource {@value #RESOURCE}. */
final class Cues {

    static final String RESOURCE = "/analysis/personal.txt";

    private static final CueTree TABLE = load();

    /** Shorter names have case forms that are words of other kinds. */
    private static final int SHORTEST_DECLINED = 4;

    private Cues() {}

    /** The {@link Cue#bit bits} of a folded word; 0 for a word that announces nothing. */
    static long of(CharSequence word) {
        return TABLE.find(word);
    }

    private static CueTree load() {
        try (var stream = Cues.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing from the application");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    private static CueTree read(List<String> lines) {
        var table = new CueTree();
        Cue section = null;
        for (var line : lines) {
            if (line.startsWith("[")) {
                section = Cue.valueOf(line.substring(1, line.indexOf(']'))
                        .toUpperCase(Locale.ROOT)
                        .replace(' ', '_'));
            } else if (section != null && !line.isBlank() && !line.startsWith("#")) {
                for (var entry : line.strip().split("\\s+")) {
                    add(table, entry, section);
                }
            }
        }
        return table;
    }

    private static void add(CueTree table, String entry, Cue section) {
        if (section == Cue.GIVEN_NAME) {
            inAllCases(Letters.fold(entry)).distinct().forEach(form -> table.add(form, section.bit()));
        } else {
            table.add(Letters.fold(entry), section.bit());
        }
    }

    /** A given name and, where it is a Cyrillic one, its Russian case forms. */
    private static Stream<String> inAllCases(String name) {
        var last = name.charAt(name.length() - 1);
        var stem = name.substring(0, name.length() - 1);
        if (!Letters.isCyrillic(last) || name.length() < SHORTEST_DECLINED) {
            return Stream.of(name);
        }
        if ("аяьи".indexOf(last) >= 0) {
            return Stream.of("", "а", "я", "ы", "и", "е", "у", "ю", "ь", "ои", "еи", "ем", "ью")
                    .map(ending -> stem + ending);
        }
        return Stream.of("", "а", "у", "ом", "ем", "е").map(ending -> name + ending);
    }
}
