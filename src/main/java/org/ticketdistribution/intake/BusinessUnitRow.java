package org.ticketdistribution.intake;

import static java.util.Objects.requireNonNull;

/**
 * An office as its file gives it.
 *
 * @param line where the record starts in the file, from 1
 * @param name never blank
 * @param address empty when the file has none
 */
public record BusinessUnitRow(int line, String name, String address) {
    public BusinessUnitRow {
        requireNonNull(name);
        requireNonNull(address);
    }
}
