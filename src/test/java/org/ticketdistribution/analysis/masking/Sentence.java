package org.ticketdistribution.analysis.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text of {@code src/test/resources/masking} with what is planted in it.
 *
 * @param text as a client would send it, without the marks
 * @param planted what must be masked, in order
 * @param between what must stay: the text before, between and after the planted items, one more than those
 */
record Sentence(String text, List<Planted> planted, List<String> between) {

    private static final Pattern MARK = Pattern.compile("\\{(\\w+):([^{}]+)}");

    /**
     * A planted item.
     *
     * @param mark its kind as the file names it; names are marked by where they stand
     */
    record Planted(String mark, int start, int end) {

        Span span() {
            return new Span(start, end, kind());
        }

        private Kind kind() {
            return switch (mark) {
                case "name", "sign", "greet" -> Kind.NAME;
                case "birth" -> Kind.BIRTH_DATE;
                default -> Kind.valueOf(mark.toUpperCase(java.util.Locale.ROOT));
            };
        }
    }

    /** The sentences of these files, comments left out. */
    static List<Sentence> of(String... files) {
        var sentences = new ArrayList<Sentence>();
        for (var file : files) {
            lines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sentence::parse)
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private static Sentence parse(String line) {
        var marked = line.replace("\\n", "\n");
        var text = new StringBuilder();
        var planted = new ArrayList<Planted>();
        var between = new ArrayList<String>();
        var mark = MARK.matcher(marked);
        var from = 0;
        while (mark.find()) {
            between.add(marked.substring(from, mark.start()));
            text.append(marked, from, mark.start());
            planted.add(new Planted(
                    mark.group(1), text.length(), text.length() + mark.group(2).length()));
            text.append(mark.group(2));
            from = mark.end();
        }
        between.add(marked.substring(from));
        text.append(marked, from, marked.length());
        return new Sentence(text.toString(), planted, between);
    }

    private static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(Sentence.class.getResourceAsStream("/masking/" + file), file)) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
