package org.ticketdistribution.web.staff;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Manager;
import org.ticketdistribution.store.StaffChanges;
import org.ticketdistribution.web.Speech;

/** Whether a manager takes tickets and up to which load, as the form sends it. */
public final class AvailabilityForm {

    /** Far above any load; the same as the database holds. */
    private static final int MOST = 1_000_000;

    private static final int DIGITS = 9;

    @Nullable
    @FormParam("available")
    String available;

    @Nullable
    @FormParam("max_load")
    String maxLoad;

    /**
     * The form as it is shown.
     *
     * @param limit as it was typed, empty for none
     * @param limitError what is wrong with it, empty when nothing is
     * @param stateError likewise
     * @param limitNote what the limit means for this manager now, empty when nothing
     */
    @TemplateData
    public record Shown(boolean available, String limit, String limitError, String stateError, String limitNote) {

        public boolean refused() {
            return !limitError.isEmpty() || !stateError.isEmpty();
        }
    }

    /** What is stored. */
    static Shown of(Manager manager, Speech speech) {
        var words = speech.bundle(StaffMessages.class);
        var full = manager.maxLoad != null && manager.currentLoad >= manager.maxLoad;
        return new Shown(
                manager.available,
                manager.maxLoad == null ? "" : String.valueOf(manager.maxLoad),
                "",
                "",
                full ? words.limitBelowLoad(speech.count(manager.currentLoad)) : "");
    }

    /** What was typed, with what is wrong with it. */
    Shown shown(Speech speech) {
        return new Shown(!"false".equals(available), text(), limitError(speech), stateError(speech), "");
    }

    /** Only of a form that is not refused. */
    StaffChanges.Availability wanted() {
        return new StaffChanges.Availability(
                Boolean.valueOf(available), true, text().isEmpty() ? null : Integer.valueOf(text()));
    }

    private String stateError(Speech speech) {
        return "true".equals(available) || "false".equals(available)
                ? ""
                : speech.bundle(StaffMessages.class).stateMissing();
    }

    private String limitError(Speech speech) {
        var words = speech.bundle(StaffMessages.class);
        if (text().isEmpty()) {
            return "";
        }
        if (!text().matches("-?\\d+")) {
            return words.limitIsNoNumber();
        }
        return text().startsWith("-") || text().length() > DIGITS || Integer.parseInt(text()) > MOST
                ? words.limitOutOfRange(speech.count(MOST))
                : "";
    }

    private String text() {
        return maxLoad == null ? "" : maxLoad.strip();
    }
}
