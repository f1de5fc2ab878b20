package org.ticketdistribution.analysis;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.ticketdistribution.platform.RetryAfter;

/**
 * Sees the HTTP answers of the model's endpoint, because the client library tells of a refusal but not of its headers.
 * It is shown those of all REST clients and looks only at chat completions.
 */
@Provider
class ModelHttpAnswers implements ClientResponseFilter {

    private static final String CHAT_COMPLETIONS = "/chat/completions";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final ModelPause pause;

    ModelHttpAnswers(ModelPause pause) {
        this.pause = pause;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        // The status first: a request that was not answered comes by here too, and has no headers to ask for.
        var refused = response.getStatus() == TOO_MANY_REQUESTS || response.getStatus() == UNAVAILABLE;
        if (refused && request.getUri().getPath().endsWith(CHAT_COMPLETIONS)) {
            RetryAfter.of(response.getHeaderString(HttpHeaders.RETRY_AFTER), response.getHeaderString(HttpHeaders.DATE))
                    .ifPresent(pause::askedFor);
        }
    }
}
