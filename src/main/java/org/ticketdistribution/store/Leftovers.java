package org.ticketdistribution.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What uploads that ended badly left behind. */
@ApplicationScoped
public class Leftovers {

    private final Pool pool;
    private final Staging staging;

    Leftovers(Pool pool, Staging staging) {
        this.pool = pool;
        this.staging = staging;
    }

    /** Forgets the staged rows of uploads that began before this moment. */
    public Uni<Void> dropStagedBefore(Instant moment) {
        return pool.preparedQuery("select upload_id from staged_uploads where started_at < $1")
                .execute(Tuple.of(moment.atOffset(ZoneOffset.UTC)))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> staging.drop(row.getUUID(0)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Those of the keys that no ticket refers to. */
    public Uni<List<String>> withoutTicket(List<String> objectKeys) {
        return pool.preparedQuery("""
                        select key from unnest($1::text[]) as keys (key)
                        where not exists (select from tickets t where t.object_key = keys.key)""")
                .execute(Columns.of(objectKeys).text(key -> key).tuple())
                .map(rows -> Rows.list(rows, row -> row.getString(0)));
    }
}
