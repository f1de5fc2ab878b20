package org.ticketdistribution.geocoding;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.platform.RetryAfter;

/** What the failures of the REST client mean. */
final class NominatimTrouble {

    private NominatimTrouble() {}

    /** 404 in JSON is how some compatible servers say "nothing found"; an HTML page is a wrong address of ours. */
    static boolean isNothingFound(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == 404
                && refused.getResponse().getMediaType() != null
                && refused.getResponse().getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    /** The failure as the port has it; a failure that is none of the endpoint's stays itself, it is a bug. */
    static Throwable translated(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            return refusal(refused.getResponse(), failure);
        }
        if (failure instanceof TimeoutException || isCausedBy(failure, java.util.concurrent.TimeoutException.class)) {
            return new GeocoderUnavailableException(
                    Kind.TIMEOUT, "Nominatim did not answer in time (geocoder.timeout)", null, failure);
        }
        if (isCausedBy(failure, IOException.class) || isCausedBy(failure, VertxException.class)) {
            return new GeocoderUnavailableException(
                    Kind.UNREACHABLE, "Nominatim cannot be reached: " + failure.getMessage(), null, failure);
        }
        if (failure instanceof ProcessingException) {
            // The client refuses to read a body that is not JSON.
            return new GeocoderUnavailableException(
                    Kind.MALFORMED_ANSWER,
                    "Nominatim's answer cannot be read, check NOMINATIM_URL: " + failure.getMessage(),
                    null,
                    failure);
        }
        return failure;
    }

    /** 200 with `{"error": …}`: a text, or an object with code and message. */
    static GeocoderUnavailableException errorObject(JsonNode error) {
        var kind =
                error.path("code").canConvertToInt() ? kind(error.path("code").asInt()) : Kind.MALFORMED_ANSWER;
        var message = error.path("message").asText(error.isTextual() ? error.asText() : error.toString());
        return new GeocoderUnavailableException(kind, "Nominatim answered with an error: " + message, null, null);
    }

    private static GeocoderUnavailableException refusal(Response response, Throwable cause) {
        var status = response.getStatus();
        var kind = kind(status);
        var nextStep =
                switch (kind) {
                    case FORBIDDEN -> "; check GEOCODER_USER_AGENT and the endpoint's usage policy";
                    case MALFORMED_ANSWER -> "; check NOMINATIM_URL";
                    case RATE_LIMITED, SERVER_ERROR, TIMEOUT, UNREACHABLE -> "; asked again later";
                };
        return new GeocoderUnavailableException(
                kind, "Nominatim answered status=" + status + nextStep, retryAfter(response), cause);
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.FORBIDDEN;
            case 429 -> Kind.RATE_LIMITED;
            case 408, 504 -> Kind.TIMEOUT;
            default -> status >= 500 ? Kind.SERVER_ERROR : Kind.MALFORMED_ANSWER;
        };
    }

    private static @Nullable Duration retryAfter(Response response) {
        return RetryAfter.of(response.getHeaderString("Retry-After"), response.getHeaderString("Date"))
                .orElse(null);
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
