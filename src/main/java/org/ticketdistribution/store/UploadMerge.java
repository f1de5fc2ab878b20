package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Brings a staged upload into the tables together with its run: all of it in one transaction, or nothing. */
@ApplicationScoped
public class UploadMerge {

    private final Pool pool;

    UploadMerge(Pool pool) {
        this.pool = pool;
    }

    /**
     * Merges the upload and queues its run, in one transaction. May be repeated: the run of an upload that was merged
     * already, or of an earlier request under the same key, is the answer then.
     *
     * @param keepUnchanged whether tickets whose row is as it is stored are left alone; else all are done anew
     * @param key the client's name for the request, empty when it gave none
     * @return the id of the run; fails with {@link StagedRowsLostException} when the rows are gone, and with
     *     {@link KeyReusedException}
     */
    public Uni<Long> merge(UUID upload, boolean keepUnchanged, Optional<RequestKeys.Named> key) {
        return pool.withTransaction(connection -> lock(connection)
                .chain(() -> runOf(connection, upload))
                .chain(merged -> merged.map(Uni.createFrom()::item)
                        .orElseGet(() -> RequestKeys.once(
                                connection, key, () -> mergeStaged(connection, upload, keepUnchanged)))));
    }

    private static Uni<Void> lock(SqlConnection connection) {
        return connection.query(MergeSql.LOCK).execute().replaceWithVoid();
    }

    private static Uni<Long> mergeStaged(SqlConnection connection, UUID upload, boolean keepUnchanged) {
        return requireStagedRows(connection, upload)
                .chain(() -> Statements.inOrder(connection, MergeSql.steps(keepUnchanged), Tuple.of(upload)))
                .chain(() -> runOf(connection, upload))
                .map(Optional::orElseThrow);
    }

    /**
     * A crash of the database empties all staging tables at once, this one too, which was written first. The row is held
     * until the end: rows are also dropped when the client goes away, and this merge may be at work then.
     */
    private static Uni<Void> requireStagedRows(SqlConnection connection, UUID upload) {
        return connection
                .preparedQuery("select from staged_uploads where upload_id = $1 for update")
                .execute(Tuple.of(upload))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw new StagedRowsLostException();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Optional<Long>> runOf(SqlConnection connection, UUID upload) {
        return connection
                .preparedQuery("select id from runs where upload_id = $1")
                .execute(Tuple.of(upload))
                .map(rows -> Rows.first(rows, row -> row.getLong(0)));
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
