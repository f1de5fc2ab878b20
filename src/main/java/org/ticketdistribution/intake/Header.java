package org.ticketdistribution.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ticketdistribution.model.Issue.Severity;

/** Where the columns of one kind of file stand. */
final class Header {

    private final HeaderLine line;
    private final CsvKind kind;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<String> names;
    private final int width;

    /** @param issues gets what is odd but can be read: unknown columns, columns given twice */
    Header(HeaderLine line, CsvKind kind, Refusal refusal, IssueList issues) throws UnusableFileException {
        this.line = line;
        this.kind = kind;
        this.names = line.cells().stream().map(CellText::shown).toList();
        this.width = lastNamed(names) + 1;
        locate(issues);
        requireAll(refusal);
    }

    /** The names as the file writes them, trimmed and cut for messages; may end with blank ones. */
    List<String> names() {
        return names;
    }

    /** Cells that every row must have: up to the last column that has a name. */
    int width() {
        return width;
    }

    /** The column that names what a row is about. */
    Column subject() {
        return kind.subject();
    }

    /** Where the column stands, from 0; empty when the file has none. */
    OptionalInt position(Column column) {
        var position = positions.get(column);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The column's name as the file writes it, or the recommended one when the file has none. */
    String name(Column column) {
        var position = position(column);
        return position.isPresent() ? names.get(position.getAsInt()) : column.title();
    }

    private void locate(IssueList issues) {
        var unknown = new ArrayList<String>();
        for (var position = 0; position < width; position++) {
            var name = names.get(position);
            var column = Column.named(line.cells().get(position)).filter(kind::knows);
            if (column.isEmpty()) {
                unknown.add(name);
            } else if (positions.putIfAbsent(column.get(), position) != null) {
                issues.add(
                        Severity.WARNING,
                        "duplicate_column",
                        line.line(),
                        name,
                        "",
                        "the column comes twice, first as «" + name(column.get())
                                + "»; the first is used, this one is ignored: leave one of them out");
            }
        }
        unknown.removeIf(String::isEmpty);
        if (!unknown.isEmpty()) {
            issues.add(
                    Severity.INFO,
                    "unknown_column",
                    line.line(),
                    unknown.get(0),
                    "",
                    "not a column of the " + kind.label() + " file, ignored: «"
                            + CellText.cut(String.join("», «", unknown), 400)
                            + "»; leave it out or check its spelling");
        }
    }

    private void requireAll(Refusal refusal) throws UnusableFileException {
        var missing = kind.requiredColumns().stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (width == 1 && positions.isEmpty()) {
            throw refusal.notTable(line.line(), line.cells().get(0), kind);
        }
        var hint = CsvKind.among(line.knownColumns())
                .filter(other -> other != kind)
                .map(other -> ", or send the right file: this one looks like the " + other.label() + " file")
                .orElse(positions.isEmpty() ? ", or check that the first line is the header" : "");
        throw refusal.missingColumns(missing, line, hint);
    }

    private static int lastNamed(List<String> names) {
        var last = names.size() - 1;
        while (names.get(last).isEmpty()) {
            last--;
        }
        return last;
    }
}
