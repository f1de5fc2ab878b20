package org.ticketdistribution.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A manager as the file gives them. Whether the office exists is not known here: it may be stored already.
 *
 * @param line where the record starts in the file, from 1
 * @param name never blank
 * @param position empty when the file has none
 * @param office name of the office, never blank
 * @param skills in the order of the file, none blank, none twice
 * @param currentLoad open tickets, 0 or more
 */
public record ManagerRow(int line, String name, String position, String office, List<String> skills, int currentLoad) {
    public ManagerRow {
        requireNonNull(name);
        requireNonNull(position);
        requireNonNull(office);
        skills = List.copyOf(skills);
    }
}
