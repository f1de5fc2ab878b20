package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * When the next request to a geocoding endpoint may be sent, kept in the database, so that all replicas and runs
 * together keep its limit and a restart does not forget the last request.
 */
@ApplicationScoped
public class GeocoderSlots {

    private final Pool pool;

    GeocoderSlots(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes the next free slot.
     *
     * @param interval between two slots
     * @return how long to wait until it begins, zero when it begins now
     */
    public Uni<Duration> reserve(String endpoint, Duration interval) {
        return pool.preparedQuery("""
                        insert into geocoder_slots as slot (endpoint, next_free_at)
                        values ($1, clock_timestamp() + $2::bigint * interval '1 millisecond')
                        on conflict (endpoint) do update set next_free_at =
                            greatest(slot.next_free_at, clock_timestamp()) + $2::bigint * interval '1 millisecond'
                        returning ceil(extract(epoch from
                            next_free_at - clock_timestamp()) * 1000 - $2::bigint)::bigint as wait""")
                .execute(Tuple.of(endpoint, interval.toMillis()))
                .map(rows -> Rows.one(rows, row -> Duration.ofMillis(Math.max(0, row.getLong("wait")))));
    }

    /** No slot begins before this pause is over: the endpoint asked everybody to hold back. */
    public Uni<Void> pause(String endpoint, Duration pause) {
        return pool.preparedQuery("""
                        insert into geocoder_slots as slot (endpoint, next_free_at)
                        values ($1, clock_timestamp() + $2::bigint * interval '1 millisecond')
                        on conflict (endpoint) do update set next_free_at = greatest(
                            slot.next_free_at, clock_timestamp() + $2::bigint * interval '1 millisecond')""")
                .execute(Tuple.of(endpoint, pause.toMillis()))
                .replaceWithVoid();
    }
}
