package org.ticketdistribution.analysis.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** The tickets that were written for this project; src/corpus/README.md tells of them. */
public final class Corpus {

    /** Where they are, from the root of the repository. */
    public static final Path DIRECTORY = Path.of("src", "corpus");

    /** The style that no model is trained on, so that it can be measured what a stranger's tickets would get. */
    public static final String HELD_OUT = "everyday";

    private static final List<String> HEADER = List.of("category", "sentiment", "priority", "language", "text");
    private static final String ENDING = ".csv";
    private static final String OTHER_LANGUAGES = "other-languages.txt";

    private Corpus() {}

    /** All tickets of a directory, by file name and then in the order of the file. */
    public static List<LabelledTicket> read(Path directory) {
        var tickets = new ArrayList<LabelledTicket>();
        for (var file : files(directory)) {
            tickets.addAll(tickets(file));
        }
        return tickets;
    }

    /** All files of a directory that something is learned from, in the order of their names. */
    static List<Path> sources(Path directory) {
        var sources = new ArrayList<>(files(directory));
        sources.add(directory.resolve(OTHER_LANGUAGES));
        return sources;
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus " + directory + " cannot be read", e);
        }
    }

    /** The texts in languages that count as Russian. */
    public static List<String> otherLanguages(Path directory) {
        return content(directory.resolve(OTHER_LANGUAGES))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }

    private static List<LabelledTicket> tickets(Path file) {
        var name = file.getFileName().toString();
        var records = CsvTable.records(content(file));
        if (records.isEmpty() || !records.get(0).equals(HEADER)) {
            throw new IllegalArgumentException(name + " does not begin with " + String.join(",", HEADER));
        }
        var style = name.substring(0, name.length() - ENDING.length());
        var tickets = new ArrayList<LabelledTicket>();
        for (int number = 1; number < records.size(); number++) {
            tickets.add(ticket(style, number, records.get(number)));
        }
        return tickets;
    }

    private static LabelledTicket ticket(String style, int number, List<String> cells) {
        try {
            return new LabelledTicket(
                    style,
                    cells.get(4),
                    Category.of(cells.get(0)).orElseThrow(),
                    Sentiment.of(cells.get(1)).orElseThrow(),
                    Integer.parseInt(cells.get(2)),
                    TicketLanguage.of(cells.get(3)).orElseThrow());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "ticket " + number + " of " + style + " has a label that is none: " + cells, e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
