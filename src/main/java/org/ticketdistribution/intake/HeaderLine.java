package org.ticketdistribution.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first record that is not blank, and the delimiter it tells.
 *
 * @param line where it starts in the file, from 1
 * @param cells as written, unquoted
 */
record HeaderLine(char delimiter, int line, List<String> cells) {

    /** When they split the header equally well, the earlier is taken. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private static final Pattern PUNCTUATION = Pattern.compile("[,;\t\"]");

    HeaderLine {
        cells = List.copyOf(cells);
    }

    /**
     * Splits the header by each delimiter and keeps the one that gives most known columns, then most cells.
     *
     * @throws UnusableFileException when there is no record at all, or none that can be read by any delimiter
     */
    static HeaderLine read(CsvSource source) throws IOException, UnusableFileException {
        var candidates = new ArrayList<HeaderLine>();
        @Nullable UnusableFileException trouble = null;
        for (var delimiter : DELIMITERS) {
            try {
                first(source, delimiter).ifPresent(candidates::add);
            } catch (UnusableFileException unusable) {
                // A wrong delimiter may run into a limit where the right one does not; thrown below if all fail.
                trouble = trouble == null ? unusable : trouble;
            }
        }
        if (candidates.isEmpty()) {
            throw trouble == null ? source.refusal().empty() : trouble;
        }
        // The list keeps the order of the delimiters and the first of equals wins.
        return candidates.stream()
                .sorted(Comparator.comparingInt(
                                (HeaderLine header) -> header.knownColumns().size())
                        .thenComparingInt(header -> header.cells.size())
                        .reversed())
                .findFirst()
                .orElseThrow();
    }

    /** The columns that any of the three files knows. */
    Set<Column> knownColumns() {
        var known = EnumSet.noneOf(Column.class);
        cells.forEach(cell -> Column.named(cell).ifPresent(known::add));
        return known;
    }

    private static Optional<HeaderLine> first(CsvSource source, char delimiter)
            throws IOException, UnusableFileException {
        try (var records = source.open(delimiter)) {
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                var text = record.get().text();
                if (!isBlank(text)) {
                    var cells = List.of(CsvSource.parser(delimiter).parseLine(text));
                    return Optional.of(new HeaderLine(delimiter, record.get().line(), cells));
                }
            }
            return Optional.empty();
        }
    }

    /** Nothing but blanks, quotes and delimiters of any sort: which one is in use is not known yet. */
    private static boolean isBlank(String record) {
        return CellText.isBlank(PUNCTUATION.matcher(record).replaceAll(""));
    }
}
