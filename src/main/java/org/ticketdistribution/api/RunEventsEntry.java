package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;

/**
 * Answers the requests for a run's events that get none. The framework sends the head of a stream before it asks for the
 * first event, so this must be known before.
 */
class RunEventsEntry {

    private static final Pattern ISSUE_NUMBER = Pattern.compile("\\d{1,18}");

    private final RunTable runs;

    RunEventsEntry(RunTable runs) {
        this.runs = runs;
    }

    /** Marks the method that streams a run's events. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Guarded {}

    /** Nothing when the events may be streamed. */
    @Guarded
    @ServerRequestFilter
    Uni<@Nullable Response> refusal(ContainerRequestContext request) {
        long id = QueryValue.id(request.getUriInfo().getPathParameters().getFirst("id"));
        var last = request.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER);
        var comesBack = RunEvents.END.equals(last);
        if (!comesBack) {
            afterIssue(last);
        }
        return runs.find(id).map(found -> {
            Run run = found.orElseThrow(() -> ProblemException.notFound("run", id));
            if (comesBack && !run.state().isEnd()) {
                throw malformed(RunEvents.END);
            }
            return comesBack ? Response.noContent().build() : null;
        });
    }

    /** The number of the last issue that the client has, 0 for none. */
    static long afterIssue(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return 0;
        }
        if (!ISSUE_NUMBER.matcher(lastEventId).matches()) {
            throw malformed(lastEventId);
        }
        return Long.parseLong(lastEventId);
    }

    private static ProblemException malformed(String lastEventId) {
        return QueryValue.bad("Last-Event-ID", lastEventId, "the id of an event of this run");
    }
}
