package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Brings a staged upload into the tables together with its run: all of it in one transaction, or nothing. */
@ApplicationScoped
public class UploadMerge {

    private final Pool pool;

    UploadMerge(Pool pool) {
        this.pool = pool;
    }

    /**
     * Merges the upload and queues its run.
     *
     * @param keepUnchanged whether tickets whose row is as it is stored are left alone; else all are done anew
     * @return the id of the run
     */
    public Uni<Long> merge(UUID upload, boolean keepUnchanged) {
        return pool.withTransaction(connection -> lock(connection)
                .chain(() -> Statements.inOrder(connection, MergeSql.steps(keepUnchanged), Tuple.of(upload)))
                .chain(() -> runOf(connection, upload)));
    }

    private static Uni<Void> lock(SqlConnection connection) {
        return connection.query(MergeSql.LOCK).execute().replaceWithVoid();
    }

    private static Uni<Long> runOf(SqlConnection connection, UUID upload) {
        return connection
                .preparedQuery("select id from runs where upload_id = $1")
                .execute(Tuple.of(upload))
                .map(rows -> Rows.one(rows, row -> row.getLong(0)));
    }

    /** What a merge of the staged upload would do to stored tickets; nothing is written. */
    public Uni<Redo> preview(UUID upload, boolean keepUnchanged) {
        return pool.preparedQuery(MergeSql.PREVIEW)
                .execute(Tuple.of(upload, keepUnchanged))
                .map(rows -> Rows.one(
                        rows, row -> new Redo(row.getLong("stored"), row.getLong("redone"), row.getLong("by_hand"))));
    }

    /**
     * What uploading rows again would do.
     *
     * @param storedTickets tickets of the upload that are stored already
     * @param redoneTickets those of them that have an analysis or an assignment, which would be made anew
     * @param changedByHand those of them that a person corrected or reassigned
     */
    public record Redo(long storedTickets, long redoneTickets, long changedByHand) {}
}
