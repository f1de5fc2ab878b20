package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the rules gave a ticket to nobody. */
@TemplateData
public enum Nobody {
    SPAM_QUARANTINED,
    NO_OFFICES,
    NO_HUB,
    NO_MANAGERS,
    NOBODY_ELIGIBLE;

    /** As it is stored and as addresses name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Nobody> of(String label) {
        return Arrays.stream(values())
                .filter(reason -> reason.label().equals(label))
                .findFirst();
    }
}
