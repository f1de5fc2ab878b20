package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The colours of pages; the first one are those of the reader's system. */
@TemplateData
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** As addresses, cookies and style sheets name it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when there is no such theme. */
    static Optional<Theme> of(@Nullable String tag) {
        return Arrays.stream(values()).filter(theme -> theme.tag().equals(tag)).findFirst();
    }
}
