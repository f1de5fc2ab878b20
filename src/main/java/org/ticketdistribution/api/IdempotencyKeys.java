package org.ticketdistribution.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ticketdistribution.runs.RunsConfig;
import org.ticketdistribution.store.RequestKey;

/** The header Idempotency-Key of a request. */
@ApplicationScoped
public class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";

    static final String DESCRIPTION = "1 to 255 printable ASCII characters that name the request, a UUID for instance. "
            + "The same key with the same content answers with the same run, also while the first request is still "
            + "arriving; with another content it is a 422 problem. Remembered for runs.keep-keys.";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final RunsConfig config;

    IdempotencyKeys(RunsConfig config) {
        this.config = config;
    }

    /** The key, within its caller and route; empty when the client sent none. Another than {@link #KEY} is refused. */
    Optional<RequestKey> of(HttpHeaders headers, SecurityContext caller, String route) {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key.strip()).matches()) {
            throw new ProblemException(
                    400, "the header " + HEADER + " must be 1 to 255 printable ASCII characters without blanks");
        }
        var principal = caller.getUserPrincipal();
        return Optional.of(
                new RequestKey(principal == null ? "" : principal.getName(), route, key.strip(), config.keepKeys()));
    }
}
