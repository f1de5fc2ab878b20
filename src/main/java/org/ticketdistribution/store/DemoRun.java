package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.ticketdistribution.model.Issue;

/**
 * The run that loaded the demo data, told by an issue of its own. The data may be removed as long as nothing else was
 * uploaded: then all that is stored is theirs, and nothing has to be told apart.
 */
@ApplicationScoped
public class DemoRun {

    private static final Issue MARK = Issue.of(
            Issue.Stage.RUN,
            Issue.Severity.INFO,
            "run.demo",
            "",
            "these are the demo data, which come with the service: offices, managers and tickets of nobody");

    private static final String IS_ALL_THERE_IS = """
            select count(*) = 1 and bool_and(exists (select from run_issues i where i.run_id = r.id and i.code = $1))
            from runs r where r.kind = 'upload'""";

    private static final String NOBODY_IS_AT_WORK = "not exists (select from runs where finished_at is null)";

    /** Assignments, decisions, turns of pairs and what else hangs on them goes with them. */
    private static final List<String> REMOVE_ALL = List.of(
            "delete from tickets",
            "delete from business_units",
            "delete from runs",
            "delete from history",
            "delete from hub_turns",
            "delete from routing_worlds");

    private final Pool pool;

    DemoRun(Pool pool) {
        this.pool = pool;
    }

    /** Marks the run that loads the demo data. */
    public Uni<Void> mark(long run) {
        return pool.withTransaction(
                connection -> IssueColumns.insert(connection, List.of(new IssueColumns.OfRun(run, MARK))));
    }

    /** Whether the demo data, and what was made of them, is all that is stored. */
    public Uni<Boolean> isAllThereIs() {
        return pool.preparedQuery(IS_ALL_THERE_IS)
                .execute(Tuple.of(MARK.code()))
                .map(rows -> Rows.one(rows, row -> Boolean.TRUE.equals(row.getBoolean(0))));
    }

    /**
     * Removes all that is stored, if it is the demo data and no run is at work. Their attachments are swept later, as
     * all objects that no ticket refers to.
     *
     * @return whether it was so
     */
    public Uni<Boolean> remove() {
        Function<SqlConnection, Uni<Boolean>> removing = connection -> connection
                .query(MergeSql.LOCK)
                .execute()
                .chain(() -> connection
                        .preparedQuery("select (" + IS_ALL_THERE_IS + ") and " + NOBODY_IS_AT_WORK)
                        .execute(Tuple.of(MARK.code())))
                .map(rows -> Rows.one(rows, row -> Boolean.TRUE.equals(row.getBoolean(0))))
                .call(removable -> removable
                        ? Statements.inOrder(connection, REMOVE_ALL, Tuple.tuple())
                        : Uni.createFrom().voidItem());
        return pool.withTransaction(removing);
    }
}
