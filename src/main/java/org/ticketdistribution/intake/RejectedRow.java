package org.ticketdistribution.intake;

import java.util.List;

/**
 * A row that was skipped, as the file has it, so that it can be given back to be mended.
 *
 * @param line where the record starts in the file, from 1
 * @param cells unquoted, otherwise untouched but for line breaks, which are LF; fewer or more than the header has when
 *     the row is ragged
 */
public record RejectedRow(int line, List<String> cells) {
    public RejectedRow {
        cells = List.copyOf(cells);
    }
}
