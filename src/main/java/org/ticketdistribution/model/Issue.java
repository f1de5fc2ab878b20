package org.ticketdistribution.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of a run that a person should know: a skipped row, an address that was not found, a model that failed.
 * It is data, not an exception: the run goes on.
 *
 * @param stage where it happened
 * @param severity who must act, see {@link Severity}
 * @param code a stable name of the kind of trouble, `stage.what`, for translation and for alerts
 * @param subject what it is about: a GUID, an office, a file name; may be empty
 * @param detail what happened and what to do, with the values, in English
 * @param file the name of the file, null when no file is concerned
 * @param line the line in that file, from 1, null when no single line is concerned
 * @param column the column's name as the file writes it, null when no single column is concerned
 */
public record Issue(
        Stage stage,
        Severity severity,
        String code,
        String subject,
        String detail,
        @Nullable String file,
        @Nullable Integer line,
        @Nullable String column) {

    /** Where in the order of work. */
    public enum Stage {
        INTAKE,
        ATTACHMENTS,
        GEOCODING,
        ANALYSIS,
        ASSIGNMENT,
        RUN;

        /** The value stored and sent, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Ordered by who must act. */
    public enum Severity {
        /** Nobody: worth knowing. Not among the `errors` of an answer. */
        INFO,
        /** The reader of the result may want to look: something was done another way than asked. */
        WARNING,
        /** Somebody must mend the input or the result: something was left out. */
        ERROR,
        /** The run could not do its work. */
        CRITICAL;

        /** The value stored and sent, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An issue with no place in a file. */
    public static Issue of(Stage stage, Severity severity, String code, String subject, String detail) {
        return new Issue(stage, severity, code, subject, detail, null, null, null);
    }

    /** The line for people in `errors`: place, subject, detail. */
    public String sentence() {
        var place = new StringBuilder(stage.label());
        if (file != null) {
            place.append(", ").append(file);
        }
        if (line != null) {
            place.append(" line ").append(line);
        }
        if (column != null) {
            place.append(" column «").append(column).append('»');
        }
        return subject.isEmpty() ? place + ": " + detail : place + ": " + subject + ": " + detail;
    }
}
