package org.ticketdistribution.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.ticketdistribution.model.Issue;

/** A file that cannot be used at all: nothing of it may be loaded. */
public final class UnusableFileException extends Exception {

    /** Why, as far as an answer must tell the cases apart. */
    public enum Reason {
        /** No bytes, or nothing but blank lines. */
        EMPTY,
        /** Not text in any encoding that is read, or damaged. */
        NOT_TEXT,
        /** Text, but not a table; or a quote that is never closed. */
        NOT_CSV,
        /** The header lacks what the file must have. */
        MISSING_COLUMN,
        /** Over one of the {@link IntakeLimits}. */
        TOO_LARGE
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String fileName;
    private final transient List<Issue> issues;

    UnusableFileException(Reason reason, String fileName, List<Issue> issues) {
        super(issues.stream().map(Issue::sentence).collect(Collectors.joining("; ")));
        this.reason = reason;
        this.fileName = fileName;
        this.issues = List.copyOf(issues);
    }

    public Reason reason() {
        return reason;
    }

    /** The name that the caller gave, safe to show. */
    public String fileName() {
        return fileName;
    }

    /** Everything that is wrong with the file as a whole, each with its remedy; at least one. */
    public List<Issue> issues() {
        return issues;
    }
}
