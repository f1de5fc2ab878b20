package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ticketdistribution.model.Issue;

/** The issues of runs, one after the other. */
@ApplicationScoped
public class RunIssues {

    private final Pool pool;

    RunIssues(Pool pool) {
        this.pool = pool;
    }

    /** An issue with its number; a later one of the same run has a higher one, and can be seen no earlier. */
    public record Numbered(long number, Issue issue) {}

    /** The first issues of the run in the order in which they came up, at most so many. */
    public Uni<List<Issue>> first(long run, int limit) {
        return after(run, 0, limit)
                .map(numbered -> numbered.stream().map(Numbered::issue).toList());
    }

    /**
     * The run's issues in their order.
     *
     * @param number that of the last one known, 0 for none
     * @param limit the most of them
     */
    public Uni<List<Numbered>> after(long run, long number, int limit) {
        return pool.preparedQuery("select * from run_issues where run_id = $1 and id > $2 order by id limit $3")
                .execute(Tuple.of(run, number, limit))
                .map(rows -> Rows.list(rows, row -> new Numbered(row.getLong("id"), IssueColumns.read(row))));
    }
}
