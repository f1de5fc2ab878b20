package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of an upload's files that were skipped. */
@ApplicationScoped
public class RejectedRows {

    private final Pool pool;

    RejectedRows(Pool pool) {
        this.pool = pool;
    }

    /** The names of the run's files some of whose rows were skipped, in order. */
    public Uni<List<String>> files(long run) {
        return pool.preparedQuery("select file from run_rejected_files where run_id = $1 order by file")
                .execute(Tuple.of(run))
                .map(rows -> Rows.list(rows, row -> row.getString(0)));
    }

    /** The file's header and then its skipped rows, cell by cell as they were written; empty for a file without any. */
    public Uni<List<List<String>>> of(long run, String file) {
        return lines("select header from run_rejected_files where run_id = $1 and file = $2", run, file)
                .chain(header -> lines(
                                "select cells from run_rejected_rows where run_id = $1 and file = $2 order by line",
                                run,
                                file)
                        .map(rows -> {
                            var all = new ArrayList<>(header);
                            all.addAll(rows);
                            return all;
                        }));
    }

    private Uni<List<List<String>>> lines(String sql, long run, String file) {
        return pool.preparedQuery(sql).execute(Tuple.of(run, file)).map(rows -> Rows.list(rows, RejectedRows::cells));
    }

    private static List<String> cells(Row row) {
        return Arrays.asList(row.getArrayOfStrings(0));
    }
}
