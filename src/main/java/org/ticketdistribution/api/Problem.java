package org.ticketdistribution.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What went wrong, as RFC 9457 says it. */
@Schema(description = "A problem as in RFC 9457")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,

        @Schema(examples = "part tickets_csv is missing; send the tickets' CSV file as this part")
        String detail,

        @Schema(description = "Each thing that is wrong, where there are several") @Nullable
        List<IssueOut> errors,

        @Schema(description = "The run that it is about, where there is one") @Nullable
        Long runId,

        @Schema(description = "Why a question is not answered or a chart not drawn, as a name") @Nullable
        String reason,

        @Schema(description = "Questions that are understood, where one is not") @Nullable
        List<String> examples) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String detail) {
        return of(status, detail, null);
    }

    static Problem of(int status, String detail, @Nullable List<IssueOut> errors) {
        return new Problem("about:blank", title(status), status, detail, errors, null, null, null);
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == 422 ? "Unprocessable Content" : "Error";
    }

    Problem ofRun(long run) {
        return new Problem(type, title, status, detail, errors, run, reason, examples);
    }

    Problem explained(String why, List<String> whatWorks) {
        return new Problem(type, title, status, detail, errors, runId, why, whatWorks);
    }

    Response response() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }
}
