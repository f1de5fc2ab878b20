package org.ticketdistribution.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import org.ticketdistribution.model.Issue;

/** Issues as the parameters of a set-based insert: the owner's key, then one array a column. */
final class IssueColumns {

    private IssueColumns() {}

    static Tuple of(Object owner, List<Issue> issues) {
        return Columns.of(issues)
                .value(owner)
                .text(issue -> issue.stage().label())
                .text(issue -> issue.severity().label())
                .text(Issue::code)
                .text(issue -> storable(issue.subject()))
                .text(issue -> storable(issue.detail()))
                .text(Issue::file)
                .array(Integer.class, Issue::line)
                .text(Issue::column)
                .tuple();
    }

    /** An issue out of a row that has these columns. */
    static Issue read(Row row) {
        return new Issue(
                Issue.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                Issue.Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("file"),
                row.getInteger("line"),
                row.getString("column_name"));
    }

    /** PostgreSQL's text holds no NUL. */
    private static String storable(String text) {
        return text.replace('\u0000', ' ');
    }
}
