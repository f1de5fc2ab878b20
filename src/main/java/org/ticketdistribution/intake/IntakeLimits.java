package org.ticketdistribution.intake;

/**
 * How much of a file is taken before it is refused as too large. All are at least 1.
 *
 * @param maxBytes size of the file
 * @param maxRows records after the header, blank lines not counted
 * @param maxColumns cells of one record, the header included
 * @param maxFieldCharacters UTF-16 characters of one cell as written, quotes included
 */
public record IntakeLimits(long maxBytes, int maxRows, int maxColumns, int maxFieldCharacters) {

    /** What a short cell (a name, a date, a street) may take on average in the widest record. */
    private static final long SHORT_CELL_CHARACTERS = 1_000;

    public IntakeLimits {
        atLeastOne("maxBytes", maxBytes);
        atLeastOne("maxRows", maxRows);
        atLeastOne("maxColumns", maxColumns);
        atLeastOne("maxFieldCharacters", maxFieldCharacters);
    }

    /**
     * How long one record may be: two cells of the greatest length and the others short. Without it a hostile record
     * could take columns × characters, far more memory than any real one.
     */
    long maxRecordCharacters() {
        return 2L * maxFieldCharacters + SHORT_CELL_CHARACTERS * maxColumns;
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least 1");
        }
    }
}
