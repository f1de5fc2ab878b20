package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;

/** An issue in a table. What does not apply is empty. */
@TemplateData
public record IssueLine(
        Issue.Severity severity,
        Issue.Stage stage,
        String file,
        String line,
        String column,
        String subject,
        String detail) {

    public static IssueLine of(Issue issue) {
        return new IssueLine(
                issue.severity(),
                issue.stage(),
                text(issue.file()),
                text(issue.line()),
                text(issue.column()),
                issue.subject(),
                issue.detail());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
