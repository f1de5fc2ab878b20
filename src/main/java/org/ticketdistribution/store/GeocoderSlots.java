package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;

/**
 * When the next request to a geocoding endpoint may be sent, and whether it can be asked at all; kept in the database
 * and measured by its clock, so that all replicas and runs together keep the endpoint's limit and a restart does not
 * forget the last request.
 *
 * <p>An endpoint counts the moments at which requests arrive, and they travel at different speeds. So the interval runs
 * from the arrival of the answer, by when the request surely was there, or from {@link #LATEST_ARRIVAL} where the answer
 * takes longer.
 */
@ApplicationScoped
public class GeocoderSlots {

    /**
     * By then a request counts as arrived, answered or not. The first of a process may take most of it: the client is
     * made ready and connects. With 250 ms two replicas that had just started were seen to ask within 0.54 s.
     */
    public static final Duration LATEST_ARRIVAL = Duration.ofSeconds(1);

    private final Pool pool;

    GeocoderSlots(Pool pool) {
        this.pool = pool;
    }

    /**
     * The attempt to take a slot.
     *
     * @param until the end of the slot if it was taken, null otherwise; its name when the answer comes
     * @param untilFree how long until it is worth trying again; zero when it was taken
     */
    public record Slot(@Nullable OffsetDateTime until, Duration untilFree) {

        public boolean taken() {
            return until != null;
        }
    }

    /** Takes the slot that begins now, if one does. */
    public Uni<Slot> take(String endpoint, Duration interval) {
        return pool.preparedQuery("""
                        insert into geocoder_slots as slot (endpoint, next_free_at)
                        values ($1, clock_timestamp() + $2::bigint * interval '1 millisecond')
                        on conflict (endpoint) do update
                            set next_free_at = clock_timestamp() + $2::bigint * interval '1 millisecond'
                            where slot.next_free_at <= clock_timestamp()
                        returning next_free_at""")
                .execute(Tuple.of(endpoint, interval.plus(LATEST_ARRIVAL).toMillis()))
                .map(rows -> Rows.first(rows, row -> new Slot(row.getOffsetDateTime(0), Duration.ZERO)))
                .chain(taken -> taken.map(Uni.createFrom()::item).orElseGet(() -> untilFree(endpoint)));
    }

    private Uni<Slot> untilFree(String endpoint) {
        return pool.preparedQuery("""
                        select greatest(1, ceil(extract(epoch from next_free_at - clock_timestamp()) * 1000))::bigint
                        from geocoder_slots where endpoint = $1""")
                .execute(Tuple.of(endpoint))
                .map(rows -> Rows.one(rows, row -> new Slot(null, Duration.ofMillis(row.getLong(0)))));
    }

    /** Why the endpoint could not be asked the last time, empty when it answered. */
    public record Trouble(Kind kind, boolean holds) {}

    /** What is known of the endpoints' trouble; `holds` until the time has come to try again. */
    public Uni<Optional<Trouble>> trouble() {
        return pool.query("""
                        select trouble, trouble_until > now() from geocoder_slots where trouble is not null
                        order by trouble_until desc limit 1""")
                .execute()
                .map(rows -> Rows.first(rows, row -> new Trouble(Kind.valueOf(row.getString(0)), row.getBoolean(1))));
    }

    /** The answer came: the endpoint is well, and if nobody took a slot since, the next begins an interval from now. */
    static Uni<Void> answered(SqlConnection connection, String endpoint, Slot slot, Duration interval) {
        return connection
                .preparedQuery("""
                        update geocoder_slots set trouble = null, trouble_since = null, trouble_until = null,
                            next_free_at = case when next_free_at = $2
                                then least(next_free_at, clock_timestamp() + $3::bigint * interval '1 millisecond')
                                else next_free_at end
                        where endpoint = $1""")
                .execute(Tuple.of(endpoint, slot.until(), interval.toMillis()))
                .replaceWithVoid();
    }

    /** The endpoint could not be asked: everybody leaves it alone for a while. */
    static Uni<Void> failed(SqlConnection connection, String endpoint, Kind trouble, Duration pause) {
        return connection
                .preparedQuery("""
                        update geocoder_slots set trouble = $2, trouble_since = coalesce(trouble_since, clock_timestamp()),
                            trouble_until = clock_timestamp() + $3::bigint * interval '1 millisecond',
                            next_free_at = greatest(next_free_at,
                                clock_timestamp() + $3::bigint * interval '1 millisecond')
                        where endpoint = $1""")
                .execute(Tuple.of(endpoint, trouble.name(), pause.toMillis()))
                .replaceWithVoid();
    }
}
