package org.ticketdistribution.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.HttpException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.platform.RetryAfter;

/**
 * Sees the HTTP answers of the model's endpoint before the client library does, because that tells of a refusal but
 * neither of its headers nor of what it cost, and takes an error that comes with status 200 for an empty answer. It is
 * shown the answers of all REST clients and looks only at chat completions.
 */
@Provider
class ModelHttpAnswers implements ClientResponseFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHAT_COMPLETIONS = "/chat/completions";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int LEAST_ERROR = 400;
    private static final int MOST_ERROR = 599;
    private static final int UNKNOWN_ERROR = 500;

    private final ModelPause pause;

    ModelHttpAnswers(ModelPause pause) {
        this.pause = pause;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        // The status first: a request that was not answered comes by here too, and has no headers to ask for.
        var status = response.getStatus();
        if (status <= 0 || !request.getUri().getPath().endsWith(CHAT_COMPLETIONS)) {
            return;
        }
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            RetryAfter.of(response.getHeaderString(HttpHeaders.RETRY_AFTER), response.getHeaderString(HttpHeaders.DATE))
                    .ifPresent(pause::askedFor);
        } else if (status / 100 == 2 && hasWholeBody(response)) {
            check(response);
        }
    }

    /** An answer that was cut off comes by here too: the client library will say so, and not that it is empty. */
    private static boolean hasWholeBody(ClientResponseContext response) {
        return response.hasEntity() || "0".equals(response.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    }

    /** Reads the body, and puts it back for the client library. */
    private static void check(ClientResponseContext response) throws IOException {
        var body = response.hasEntity() ? response.getEntityStream().readAllBytes() : new byte[0];
        response.setEntityStream(new ByteArrayInputStream(body));
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw unusable("it is not JSON, or it is cut off");
        }
        if (!answer.isObject()) {
            throw unusable("it is empty, or not a JSON object");
        }
        if (!answer.path("error").isMissingNode() && !answer.path("error").isNull()) {
            throw new HttpException(code(answer.path("error")), new String(body, StandardCharsets.UTF_8));
        }
        checkChoice(answer);
    }

    private static void checkChoice(JsonNode answer) {
        var choice = answer.path("choices").path(0);
        if (!choice.isObject()) {
            throw unusable("it has no choices").costing(cost(answer));
        }
        if (!choice.at("/message/refusal").asText("").isBlank()) {
            throw FailureKinds.of(Kind.REFUSED).costing(cost(answer));
        }
    }

    /** Routers that stand before several endpoints pass the status of the endpoint on like this. */
    private static int code(JsonNode error) {
        var code = error.path("code").asInt(UNKNOWN_ERROR);
        return code >= LEAST_ERROR && code <= MOST_ERROR ? code : UNKNOWN_ERROR;
    }

    /** The request itself is counted where it is sent. */
    private static Usage cost(JsonNode answer) {
        var usage = answer.path("usage");
        return new Usage(
                0,
                usage.path("prompt_tokens").asLong(),
                usage.path("completion_tokens").asLong());
    }

    private static AnalysisFailedException unusable(String why) {
        return new AnalysisFailedException(
                Kind.UNUSABLE_ANSWER, "The model's answer cannot be used: as a chat completion " + why + ".");
    }
}
