package org.ticketdistribution.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue.Severity;

/** The cells of one row by column, and the way to report them. */
final class Cells {

    private final Header header;
    private final int line;
    private final List<String> cells;
    private final IssueList issues;

    /** @param cells at least as many as the header's width */
    Cells(Header header, int line, List<String> cells, IssueList issues) {
        this.header = header;
        this.line = line;
        this.cells = cells;
        this.issues = issues;
    }

    int line() {
        return line;
    }

    /** As written; empty when the file has no such column. */
    String raw(Column column) {
        var position = header.position(column);
        return position.isPresent() ? cells.get(position.getAsInt()) : "";
    }

    /** On one line and trimmed; empty when there is nothing, or NULL, or no such column. */
    String line(Column column) {
        return CellText.line(raw(column));
    }

    /** As {@link #line(Column)}, but null where that is empty. */
    @Nullable
    String lineOrNull(Column column) {
        var value = line(column);
        return value.isEmpty() ? null : value;
    }

    /** Trimmed, with its line feeds and tabs; empty as {@link #line(Column)}. */
    String text(Column column) {
        return CellText.text(raw(column));
    }

    /** Reports that the row is skipped because of this column. */
    void skipped(String what, Column column, String subject, String detail) {
        issues.add(Severity.ERROR, what, line, header.name(column), CellText.shown(subject), "row skipped: " + detail);
    }

    /** Reports something that does not stop the row. */
    void warned(String what, Column column, String subject, String detail) {
        issues.add(Severity.WARNING, what, line, header.name(column), CellText.shown(subject), detail);
    }
}
