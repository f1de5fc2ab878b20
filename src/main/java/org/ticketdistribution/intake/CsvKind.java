package org.ticketdistribution.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the three files it is, with the columns it must and may have. */
public enum CsvKind {
    BUSINESS_UNITS(
            "business units", Column.OFFICE, EnumSet.of(Column.OFFICE, Column.ADDRESS), EnumSet.noneOf(Column.class)),
    MANAGERS(
            "managers",
            Column.NAME,
            EnumSet.of(Column.NAME, Column.POSITION, Column.OFFICE, Column.SKILLS, Column.CURRENT_LOAD),
            EnumSet.noneOf(Column.class)),
    TICKETS(
            "tickets",
            Column.GUID,
            EnumSet.of(Column.GUID, Column.DESCRIPTION, Column.SEGMENT),
            EnumSet.range(Column.GENDER, Column.HOUSE));

    /** «Офис» alone could be two files; less than this says nothing. */
    private static final int COLUMNS_TO_RECOGNISE = 2;

    private final String label;
    private final Column subject;
    private final Set<Column> required;
    private final Set<Column> optional;

    CsvKind(String label, Column subject, Set<Column> required, Set<Column> optional) {
        this.label = label;
        this.subject = subject;
        this.required = required;
        this.optional = optional;
    }

    /** What to call the file in a sentence, in English. */
    public String label() {
        return label;
    }

    /** The columns without which the file is refused, in the order of {@link Column}. */
    public List<Column> requiredColumns() {
        return List.copyOf(required);
    }

    /** The columns that may be absent; their values then are empty. */
    public List<Column> optionalColumns() {
        return List.copyOf(optional);
    }

    /** The column that names what a row is about. */
    Column subject() {
        return subject;
    }

    /** Whether the file has use for this column. */
    boolean knows(Column column) {
        return required.contains(column) || optional.contains(column);
    }

    /**
     * The kind of file that the header's columns tell, even when a required one is missing.
     *
     * @return empty when the file is not a readable table, or when its columns fit no kind or two kinds equally
     * @throws IOException when the file cannot be read at all
     */
    public static Optional<CsvKind> recognise(Path file, IntakeLimits limits) throws IOException {
        try {
            var source = CsvSource.of(file, file.toString(), limits);
            return among(HeaderLine.read(source).knownColumns());
        } catch (UnusableFileException unusable) {
            // A picture among the dropped files is no error here: it is simply none of the three.
            return Optional.empty();
        }
    }

    /** The kind with the best score; none when two share it, or when it rests on too few columns. */
    static Optional<CsvKind> among(Set<Column> columns) {
        var best = Arrays.stream(values())
                .mapToInt(kind -> kind.score(columns))
                .max()
                .orElseThrow();
        var candidates = Arrays.stream(values())
                .filter(kind -> kind.score(columns) == best)
                .filter(kind -> kind.matches(columns) >= COLUMNS_TO_RECOGNISE)
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Having all that is required counts more than any number of columns. */
    private int score(Set<Column> columns) {
        return matches(columns) + (columns.containsAll(required) ? Column.values().length : 0);
    }

    private int matches(Set<Column> columns) {
        return (int) columns.stream().filter(this::knows).count();
    }
}
