package org.ticketdistribution.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the file gives it. Whatever the file leaves empty, or has no column for, is null, but the description.
 *
 * @param line where the record starts in the file, from 1
 * @param birthDate null also when unreadable, which was reported
 * @param description with its line breaks, each as LF; empty when there is none
 * @param attachment the text of «Вложения»
 */
public record TicketRow(
        int line,
        UUID guid,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        String description,
        @Nullable String attachment,
        @Nullable String segment,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String street,
        @Nullable String house) {
    public TicketRow {
        requireNonNull(guid);
        requireNonNull(description);
    }
}
