package org.ticketdistribution.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;

/** Something of a run that a person should know. */
@Schema(name = "Issue")
public record IssueOut(
        @Schema(examples = "intake") String stage,
        @Schema(examples = "error") String severity,
        @Schema(examples = "intake.bad_guid") String code,
        String subject,
        String detail,
        @Nullable @Schema(examples = "tickets.csv") String file,
        @Nullable @Schema(examples = "17") Integer line,
        @Nullable @Schema(examples = "GUID клиента") String column) {

    static IssueOut of(Issue issue) {
        return new IssueOut(
                issue.stage().label(),
                issue.severity().label(),
                issue.code(),
                issue.subject(),
                issue.detail(),
                issue.file(),
                issue.line(),
                issue.column());
    }
}
