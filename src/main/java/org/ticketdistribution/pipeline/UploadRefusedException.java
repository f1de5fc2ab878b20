package org.ticketdistribution.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.ticketdistribution.intake.UnusableFileException;
import org.ticketdistribution.model.Issue;

/** At least one of the files cannot be used, so none was loaded: nothing was written. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of refusal that a client can tell apart by the status of the answer. */
    public enum Kind {
        /** The content is wrong: 400. */
        UNUSABLE,
        /** It is no text at all: 415. */
        NOT_TEXT,
        /** It is over a limit: 413. */
        TOO_LARGE
    }

    private final Kind kind;
    private final transient List<Issue> issues;

    UploadRefusedException(List<UnusableFileException> unusable) {
        super(unusable.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")));
        this.kind = kindOf(unusable);
        this.issues = unusable.stream().flatMap(file -> file.issues().stream()).toList();
    }

    /** Of several files with different troubles: wrong content is told by 400 unless all share the other reason. */
    private static Kind kindOf(List<UnusableFileException> unusable) {
        if (unusable.stream().allMatch(file -> file.reason() == UnusableFileException.Reason.TOO_LARGE)) {
            return Kind.TOO_LARGE;
        }
        if (unusable.stream().allMatch(file -> file.reason() == UnusableFileException.Reason.NOT_TEXT)) {
            return Kind.NOT_TEXT;
        }
        return Kind.UNUSABLE;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, by file, line and column, with the remedy. */
    public List<Issue> issues() {
        return issues;
    }
}
