package org.ticketdistribution.analysis;

import java.util.Locale;

/** A ticket could not be analysed. The message never contains the client's text or the model's answer. */
public final class AnalysisFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The model answered 429 to every attempt. */
        RATE_LIMITED(true),
        /** The account behind the key has nothing left to spend: somebody must change that. */
        QUOTA_EXCEEDED(false),
        /** The model answered 5xx to every attempt. */
        SERVER_ERROR(true),
        /** The endpoint said at every attempt that it has too much to do, or is not ready yet (503, 529). */
        OVERLOADED(true),
        /** No attempt was answered in time. */
        TIMEOUT(true),
        /** No connection, or it was cut. */
        UNREACHABLE(true),
        /** The key was refused: somebody must change a setting. */
        UNAUTHORIZED(false),
        /** The endpoint knows no such model or address: somebody must change a setting. */
        NOT_FOUND(false),
        /** The endpoint does not take the form in which the answer is asked for. */
        FORMAT_REFUSED(false),
        /** The endpoint takes no pictures, and the ticket is nothing but one. */
        PICTURE_REFUSED(false),
        /** The endpoint cannot read this picture, and the ticket is nothing but it. */
        BAD_PICTURE(false),
        /** The endpoint takes no temperature but its own. */
        TEMPERATURE_REFUSED(false),
        /** The request is longer than the model's context. */
        TOO_LONG(false),
        /** The endpoint does not take the request and does not say why. */
        BAD_REQUEST(false),
        /** The model declined to answer. */
        REFUSED(false),
        /** The endpoint's filter held back the request or the answer. */
        CONTENT_FILTERED(false),
        /** The answer ended before it was complete. */
        TRUNCATED(false),
        /** The model answered, but not with an analysis. */
        UNUSABLE_ANSWER(false),
        /** The ticket has no text, and no picture that the model could look at. */
        NOTHING_TO_READ(false),
        /** So many calls failed just before that this one was not made. */
        CIRCUIT_OPEN(false),
        /** Something nobody thought of. */
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

    /** The same failure with what it cost. */
    AnalysisFailedException costing(Usage cost) {
        return new AnalysisFailedException(kind, String.valueOf(getMessage()), cost);
    }

    public Kind kind() {
        return kind;
    }
}
