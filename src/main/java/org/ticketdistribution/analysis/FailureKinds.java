package org.ticketdistribution.analysis;

import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RateLimitException;
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
        return new AnalysisFailedException(kind, message(kind, thrown));
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
            return kindOfStatus(answer.statusCode());
        }
        if (cause instanceof CircuitBreakerOpenException) {
            return Kind.CIRCUIT_OPEN;
        }
        if (cause instanceof RateLimitException) {
            return Kind.RATE_LIMITED;
        }
        if (cause instanceof AuthenticationException) {
            return Kind.UNAUTHORIZED;
        }
        if (cause instanceof TimeoutException
                || cause instanceof org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException
                || cause instanceof InterruptedException) {
            return Kind.TIMEOUT;
        }
        if (isUnreadable(cause)) {
            return Kind.UNUSABLE_ANSWER;
        }
        return cause instanceof IOException || cause instanceof HttpClosedException ? Kind.UNREACHABLE : Kind.OTHER;
    }

    /** Answered with 200, but not with a chat completion. */
    private static boolean isUnreadable(Throwable cause) {
        return cause instanceof OpenAiApiException
                || cause instanceof JacksonException
                || cause instanceof ContentFilteredException
                // An answer without choices; a real 5xx has the HTTP answer as its cause.
                || (cause instanceof InternalServerException && cause.getCause() == null)
                // What the client library makes of an empty body.
                || cause instanceof NullPointerException;
    }

    private static Kind kindOfStatus(int status) {
        if (status == 429) {
            return Kind.RATE_LIMITED;
        }
        if (status == 401 || status == 403) {
            return Kind.UNAUTHORIZED;
        }
        if (status == 408) {
            return Kind.TIMEOUT;
        }
        return status >= 500 ? Kind.SERVER_ERROR : Kind.OTHER;
    }

    private static String message(Kind kind, Throwable thrown) {
        return switch (kind) {
            case RATE_LIMITED -> "The model answered 429 (too many requests) to every attempt.";
            case SERVER_ERROR -> "The model's endpoint answered with a server error to every attempt.";
            case TIMEOUT -> "The model did not answer in time (llm.timeout) at any attempt.";
            case UNREACHABLE ->
                "The model's endpoint could not be reached or cut the connection; check OPENAI_BASE_URL.";
            case UNAUTHORIZED -> "The model's endpoint refused the key; check OPENAI_API_KEY.";
            case UNUSABLE_ANSWER -> "The model's answer cannot be used: it is not a chat completion.";
            case CIRCUIT_OPEN -> "The model was not asked: too many calls failed just before.";
            case OTHER -> "The model could not be asked: " + thrown.getClass().getSimpleName() + ".";
        };
    }
}
