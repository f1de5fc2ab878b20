package org.ticketdistribution.cluster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to be written into a file.
 *
 * @param country «Казахстан», or another country
 * @param town null: abroad, or no address
 * @param attachment the name of a file; null for none
 */
public record ClientTicket(
        UUID guid,
        String text,
        String segment,
        String country,
        @Nullable Town town,
        @Nullable String attachment) {

    public ClientTicket withText(String other) {
        return new ClientTicket(guid, other, segment, country, town, attachment);
    }

    public ClientTicket in(Town other) {
        return new ClientTicket(guid, text, segment, "Казахстан", other, attachment);
    }

    public ClientTicket withAttachment(String name) {
        return new ClientTicket(guid, text, segment, country, town, name);
    }

    /** A line of the file of tickets, without its end. */
    String line() {
        return String.join(
                ",",
                guid.toString(),
                "Женский",
                "1985-03-14",
                '"' + text.replace("\"", "\"\"") + '"',
                attachment == null ? "" : attachment,
                segment,
                country,
                town == null ? "" : town.region(),
                town == null ? "" : town.label(),
                town == null ? "" : "ул. Садовая",
                "1");
    }
}
