package org.ticketdistribution.analysis;

import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import io.quarkiverse.langchain4j.openai.common.OpenAiApiException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;

/** From what a call to the model threw to the kind of failure. Messages are ours: theirs may quote the client. */
final class FailureKinds {

    private FailureKinds() {}

    /** The failure to report; an {@link AnalysisFailedException} stays itself. */
    static AnalysisFailedException of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnalysisFailedException known) {
                return known;
            }
        }
        var kind = kind(thrown);
        return kind == Kind.OTHER
                ? new AnalysisFailedException(
                        kind,
                        "The model could not be asked: " + thrown.getClass().getSimpleName() + ".")
                : of(kind);
    }

    /** A failure of this kind, with the words that its reader needs. */
    static AnalysisFailedException of(Kind kind) {
        return new AnalysisFailedException(kind, message(kind));
    }

    private static Kind kind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var kind = kindOfOne(cause);
            if (kind != Kind.OTHER) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    private static Kind kindOfOne(Throwable cause) {
        if (cause instanceof HttpException answer) {
            return EndpointErrors.kind(answer.statusCode(), answer.getMessage());
        }
        if (cause instanceof CircuitBreakerOpenException) {
            return Kind.CIRCUIT_OPEN;
        }
        if (isLate(cause)) {
            return Kind.TIMEOUT;
        }
        if (isUnreadable(cause)) {
            return Kind.UNUSABLE_ANSWER;
        }
        if (cause instanceof ContentFilteredException) {
            return Kind.REFUSED;
        }
        return cause instanceof IOException || cause instanceof HttpClosedException ? Kind.UNREACHABLE : Kind.OTHER;
    }

    private static boolean isLate(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException
                || cause instanceof InterruptedException;
    }

    /** Answered with 200, but not with what the client library takes for a chat completion. */
    private static boolean isUnreadable(Throwable cause) {
        return cause instanceof OpenAiApiException
                || cause instanceof JacksonException
                // What it makes of an empty answer that does not say its length.
                || cause instanceof NullPointerException;
    }

    private static String message(Kind kind) {
        return switch (kind) {
            case RATE_LIMITED -> "The model answered 429 (too many requests) to every attempt.";
            case QUOTA_EXCEEDED ->
                "The account of OPENAI_API_KEY has nothing left to spend; look at its plan and its limits.";
            case SERVER_ERROR -> "The model's endpoint answered with a server error to every attempt.";
            case OVERLOADED -> "The model's endpoint said at every attempt that it is overloaded or not ready yet.";
            case TIMEOUT -> "The model did not answer in time (llm.timeout) at any attempt.";
            case UNREACHABLE ->
                "The model's endpoint could not be reached or cut the connection; check OPENAI_BASE_URL.";
            case UNAUTHORIZED -> "The model's endpoint refused the key; check OPENAI_API_KEY.";
            case NOT_FOUND ->
                "The model's endpoint knows no such model or address; check OPENAI_MODEL and OPENAI_BASE_URL.";
            case FORMAT_REFUSED ->
                "The model's endpoint does not take the form of answer that is asked for; set LLM_STRUCTURED=auto.";
            case PICTURE_REFUSED -> "The model does not look at pictures, and the ticket is nothing but one.";
            case BAD_PICTURE -> "The model could not read the picture, and the ticket is nothing but it.";
            case TEMPERATURE_REFUSED -> "The model takes no temperature but its own.";
            case TOO_LONG -> "The request is longer than the model's context; give it 8,192 tokens or more.";
            case BAD_REQUEST -> "The model's endpoint does not take the request and does not say why.";
            case REFUSED -> "The model declined to answer.";
            case CONTENT_FILTERED -> "The endpoint's content filter held back the request or the answer.";
            case TRUNCATED -> "The model's answer ended before it was complete; let the endpoint write more tokens.";
            case UNUSABLE_ANSWER -> "The model's answer cannot be used: it is not a chat completion.";
            case NOTHING_TO_READ ->
                "The ticket has no text and no picture that the model could look at; the local analyzer answers it.";
            case CIRCUIT_OPEN -> "The model was not asked: too many calls failed just before.";
            case OTHER -> "The model could not be asked.";
        };
    }
}
