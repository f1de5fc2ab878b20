package org.ticketdistribution.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;

/**
 * What an endpoint means by an answer that is none: from status and body to the kind of failure. Endpoints agree neither
 * on statuses nor on the form of the body (one says 400, the other 500 for the same), but all name what they mind.
 */
final class EndpointErrors {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where an error says what it is; anything else in it may quote the request. */
    private static final Set<String> TELLING = Set.of(
            "error", "message", "code", "type", "param", "detail", "loc", "msg", "metadata", "raw", "innererror");

    /** The reason stands at the beginning; what follows may quote the request. */
    private static final int MOST_OF_A_TEXT = 200;

    private static final int MOST_ITEMS = 5;

    private static final int BAD_REQUEST = 400;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private record Named(Kind kind, Pattern words) {

        static Named of(Kind kind, String words) {
            return new Named(kind, Pattern.compile(words));
        }
    }

    /** In this order: «the image is too large» is about the image, not about the length. */
    private static final List<Named> NAMED = List.of(
            Named.of(
                    Kind.CONTENT_FILTERED,
                    "content[_ ]filter|content[_ ]policy|content management policy|responsibleaipolicy"
                            + "|data_inspection_failed|was flagged"),
            // The endpoint holds the model to JSON and the model did not comply: as if it had answered with prose.
            Named.of(Kind.UNUSABLE_ANSWER, "json_validate_failed|failed to (generate|validate) json"),
            Named.of(
                    Kind.BAD_PICTURE,
                    "unsupported image|invalid[_ ]image|image_parse_error|sanitizer_server_error|invalid[_ ]base64"
                            + "|image[^.]{0,60}(too large|too big|exceed|corrupt|decod|not valid|valid image)"
                            + "|(could not|cannot|failed to|unable to) (process|load|decode|read|parse|identify) (the |an |input )?image"),
            Named.of(
                    Kind.PICTURE_REFUSED,
                    "\\bimages?\\b|image_url|\\bvision\\b|multi-?modal|mmproj|message\\.messages\\.content of type string"
                            + "|textcontentpart|content[^.]{0,40}(must|should) be a(?: valid)? string"),
            Named.of(
                    Kind.FORMAT_REFUSED,
                    "response_format|json_schema|json_object|json schema|structured output|\\bgrammar\\b|guided"),
            Named.of(Kind.TEMPERATURE_REFUSED, "\\btemperature\\b"),
            Named.of(
                    Kind.TOO_LONG,
                    "context_length_exceeded|maximum context length|exceed_context_size|context size|context window"
                            + "|prompt is too long"),
            Named.of(
                    Kind.NOT_FOUND,
                    "model_not_found|try pulling it|not a valid model|unknown model|model [^ ]+ (not found|does not exist)"));

    private static final Pattern QUOTA =
            Pattern.compile("insufficient_quota|current quota|insufficient balance|billing");
    private static final Pattern FLAGGED = Pattern.compile("flagged|moderation|content[_ ]policy");

    private EndpointErrors() {}

    /**
     * What the answer means.
     *
     * @param status any but 2xx
     * @param body as received; null or empty when there was none
     */
    static Kind kind(int status, @Nullable String body) {
        var words = words(body);
        return switch (status) {
            case 401 -> Kind.UNAUTHORIZED;
            case PAYMENT_REQUIRED -> Kind.QUOTA_EXCEEDED;
            case FORBIDDEN -> FLAGGED.matcher(words).find() ? Kind.CONTENT_FILTERED : Kind.UNAUTHORIZED;
            case 408, 504 -> Kind.TIMEOUT;
            case TOO_MANY_REQUESTS -> QUOTA.matcher(words).find() ? Kind.QUOTA_EXCEEDED : Kind.RATE_LIMITED;
            case 503, 529 -> Kind.OVERLOADED;
            default -> named(status, words).orElse(unnamed(status));
        };
    }

    /** Of the 5xx only these two are said by the one who read the request, the others by whoever stands before it. */
    private static Optional<Kind> named(int status, String words) {
        if (status > NOT_IMPLEMENTED) {
            return Optional.empty();
        }
        return NAMED.stream()
                .filter(named -> named.words().matcher(words).find())
                .map(Named::kind)
                .findFirst();
    }

    private static Kind unnamed(int status) {
        return switch (status) {
            case 404, 405, 410 -> Kind.NOT_FOUND;
            case 413, 414 -> Kind.TOO_LONG;
            case NOT_IMPLEMENTED -> Kind.BAD_REQUEST;
            default -> {
                if (status >= SERVER_ERROR) {
                    yield Kind.SERVER_ERROR;
                }
                // A redirection is not followed: the address is not the endpoint's.
                yield status >= BAD_REQUEST ? Kind.BAD_REQUEST : Kind.NOT_FOUND;
            }
        };
    }

    /** What the error says of itself, in lower case. */
    private static String words(@Nullable String body) {
        var words = new StringJoiner(" ");
        if (body != null) {
            try {
                collect(JSON.readTree(body), words);
            } catch (JsonProcessingException notJson) {
                words.add(beginning(body));
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static void collect(JsonNode said, StringJoiner words) {
        if (said.isValueNode()) {
            words.add(beginning(said.asText()));
        } else if (said.isArray()) {
            for (int i = 0; i < Math.min(MOST_ITEMS, said.size()); i++) {
                collect(said.get(i), words);
            }
        } else {
            said.properties().forEach(field -> {
                if (TELLING.contains(field.getKey())) {
                    collect(field.getValue(), words);
                }
            });
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(MOST_OF_A_TEXT, text.length()));
    }
}
