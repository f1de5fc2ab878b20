package org.ticketdistribution.intake;

import java.util.List;
import org.ticketdistribution.model.Issue.Severity;

/** Whether a row has the cells that the header promises; if not, nobody can tell which cell is which. */
final class RowWidth {

    private final int headerCells;
    private final Header header;

    /** @param headerCells with the unnamed ones at the header's end, which rows may fill or leave out */
    RowWidth(int headerCells, Header header) {
        this.headerCells = headerCells;
        this.header = header;
    }

    /** Empty cells behind the header's last do not count: spreadsheets leave them. */
    boolean fits(List<String> cells) {
        return cells.size() >= header.width() && filled(cells) <= headerCells;
    }

    /** Names the first column that has no cell, or the last column when there are too many cells. */
    void report(int line, List<String> cells, IssueList issues) {
        var found = Math.max(filled(cells), Math.min(cells.size(), header.width()));
        var column = header.names().get(Math.min(found, header.width() - 1));
        // The subject's column is a required one, so it has a position.
        var subject = header.position(header.subject()).orElseThrow();
        issues.add(
                Severity.ERROR,
                "ragged_row",
                line,
                column,
                subject < cells.size() ? CellText.shown(cells.get(subject)) : "",
                "row skipped: " + header.width() + " cells expected, " + found
                        + " found; put quotes around a text that contains the delimiter or a line break,"
                        + " and double the quotes inside it");
    }

    private static int filled(List<String> cells) {
        var count = cells.size();
        while (count > 0 && CellText.isBlank(cells.get(count - 1))) {
            count--;
        }
        return count;
    }
}
