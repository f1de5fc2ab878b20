package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.ticketdistribution.model.Issue;

/** Issues in the tables that hold them: those of runs and, before there is a run, those of uploads. */
final class IssueColumns {

    private static final String INSERT = """
            insert into %s (%s, stage, severity, code, subject, detail, file, line, column_name)
            select * from unnest($1::%s[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                $8::int[], $9::text[])""";

    private static final String INTO_RUN = INSERT.formatted("run_issues", "run_id", "bigint");

    /**
     * Issues of a run get their ids in the order in which they can be seen: whoever reads on after the last one it knows
     * misses none that another transaction was about to commit. Held until the transaction ends, so the issues come last.
     */
    private static final String IN_TURN = """
            select pg_advisory_xact_lock(hashtextextended('issues of run ' || run, 0))
            from (select distinct run from unnest($1::bigint[]) as run order by run) runs""";

    private static final String INTO_STAGING = INSERT.formatted("staged_issues", "upload_id", "uuid");

    private IssueColumns() {}

    /** An issue and the run it belongs to. */
    record OfRun(long run, Issue issue) {}

    /** Keeps the issues of runs, in the caller's transaction; an empty list writes nothing. */
    static Uni<Void> insert(SqlConnection connection, List<OfRun> issues) {
        if (issues.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var runs = Columns.of(issues).array(Long.class, OfRun::run);
        return execute(connection, IN_TURN, runs.tuple())
                .chain(() -> execute(
                        connection, INTO_RUN, with(Columns.of(issues).array(Long.class, OfRun::run), OfRun::issue)));
    }

    /** Keeps the issues of an upload; an empty list writes nothing. */
    static Uni<Void> insert(SqlClient connection, UUID upload, List<Issue> issues) {
        var columns = Columns.of(issues).array(UUID.class, issue -> upload);
        return issues.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(connection, INTO_STAGING, with(columns, issue -> issue));
    }

    private static Uni<Void> execute(SqlClient connection, String sql, Tuple columns) {
        return connection.preparedQuery(sql).execute(columns).replaceWithVoid();
    }

    private static <R> Tuple with(Columns<R> columns, Function<R, Issue> issue) {
        return columns.text(row -> issue.apply(row).stage().label())
                .text(row -> issue.apply(row).severity().label())
                .text(row -> issue.apply(row).code())
                .text(row -> storable(issue.apply(row).subject()))
                .text(row -> storable(issue.apply(row).detail()))
                .text(row -> issue.apply(row).file())
                .array(Integer.class, row -> issue.apply(row).line())
                .text(row -> issue.apply(row).column())
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
