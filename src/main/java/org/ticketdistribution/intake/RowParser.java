package org.ticketdistribution.intake;

import java.util.Optional;

/** One row's cells to its record. */
interface RowParser<R> {

    /** Empty when the row cannot be used; then it was reported on the cells as skipped. */
    Optional<R> parse(Cells cells);
}
