package org.ticketdistribution.analysis;

import java.util.Locale;

/** A ticket could not be analysed. The message never contains the client's text or the model's answer. */
public final class AnalysisFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The model answered 429 to every attempt. */
        RATE_LIMITED(true),
        /** The model answered 5xx to every attempt. */
        SERVER_ERROR(true),
        /** No attempt was answered in time. */
        TIMEOUT(true),
        /** No connection, or it was cut. */
        UNREACHABLE(true),
        /** The key was refused: somebody must change a setting. */
        UNAUTHORIZED(false),
        /** The model answered, but not with an analysis. */
        UNUSABLE_ANSWER(false),
        /** So many calls failed just before that this one was not made. */
        CIRCUIT_OPEN(false),
        /** The request was refused, or something nobody thought of. */
        OTHER(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether the same call may succeed a moment later. */
        boolean isPassing() {
            return passing;
        }

        /** The name in issues and metrics: rate-limited, server-error, … */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final transient Usage usage;

    public AnalysisFailedException(Kind kind, String message) {
        this(kind, message, Usage.NONE);
    }

    public AnalysisFailedException(Kind kind, String message, Usage usage) {
        super(message);
        this.kind = kind;
        this.usage = usage;
    }

    /** What it cost all the same. */
    public Usage usage() {
        return usage;
    }

    public Kind kind() {
        return kind;
    }
}
