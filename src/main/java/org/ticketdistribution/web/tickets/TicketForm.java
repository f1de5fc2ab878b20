package org.ticketdistribution.web.tickets;

import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.desk.Expected;

/** What a browser sends of any of a ticket's forms, as it was typed; what a form does not have is null. */
public class TicketForm {

    /** The ticket's version when the page was made. */
    @Nullable
    @RestForm
    String version;

    /** The moment of the latest entry of the history that the page showed. */
    @Nullable
    @RestForm
    String seen;

    @Nullable
    @RestForm
    String category;

    @Nullable
    @RestForm
    String sentiment;

    @Nullable
    @RestForm
    String priority;

    @Nullable
    @RestForm
    String language;

    @Nullable
    @RestForm
    String summary;

    @Nullable
    @RestForm
    String reroute;

    @Nullable
    @RestForm("manager_id")
    String manager;

    @Nullable
    @RestForm
    String reason;

    @Nullable
    @RestForm
    String override;

    @Nullable
    @RestForm
    String confirmed;

    @Nullable
    @RestForm
    FileUpload file;

    /** The version that the person has seen. A form without one was not sent by our page, and changes nothing. */
    Expected expected() {
        return Expected.oneOf(Set.of(text(version)));
    }

    String seen() {
        return text(seen);
    }

    String category() {
        return text(category);
    }

    String sentiment() {
        return text(sentiment);
    }

    String priority() {
        return text(priority);
    }

    String language() {
        return text(language);
    }

    /** With the line breaks that the database has. */
    String summary() {
        return text(summary).replace("\r\n", "\n");
    }

    boolean reroute() {
        return isMarked(reroute);
    }

    String manager() {
        return text(manager);
    }

    String reason() {
        return text(reason);
    }

    boolean override() {
        return isMarked(override);
    }

    boolean confirmed() {
        return isMarked(confirmed);
    }

    /** A mark that is not set is not sent. */
    private static boolean isMarked(@Nullable String mark) {
        return "true".equals(mark);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
