package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.geocoding.Hit;

/**
 * The questions that offices and tickets wait for, each asked by one replica at a time and answered for all who wait.
 */
@ApplicationScoped
public class GeocodeQuestions {

    /** A place that is not on the map today may be there in a month. */
    private static final Duration NOTHING_FOUND_FOR = Duration.ofDays(30);

    /** SQL: all that the endpoints must still be asked, as far as it is known, each once. */
    static final String WAITING = """
            select question from ticket_work where question is not null
            union
            select question from business_units where geocode_status = 'pending' and question is not null""";

    /** Nobody is asking it: $1 the replica, $2 what it asks itself at this moment. */
    private static final String NOBODY_ASKS = """
            not exists (select from geocode_asking asking where asking.question = %%s
                and case when asking.owner = $1 then asking.question = any($2::text[]) else %s end)""".formatted(Replicas.isAlive("asking.owner"));

    /** Offices first: every ticket of every run needs them. Then the tickets in the order in which they came. */
    private static final String NEXT =
            """
            with waiting as (
                (select question, id as office_id, null::bigint as ticket_id from business_units
                where geocode_status = 'pending' and question is not null and %1$s
                    and exists (select from runs where state = 'running' and cancel_requested_at is null)
                order by id limit 1)
                union all
                (select work.question, null, work.ticket_id
                from ticket_work work join runs run on run.id = work.run_id
                where work.stage = 'geocoding' and work.question is not null and %2$s
                    and run.state = 'running' and run.cancel_requested_at is null
                order by work.ticket_id limit 1)),
            next as (select * from waiting limit 1)
            """.formatted(NOBODY_ASKS.formatted("business_units.question"), NOBODY_ASKS.formatted("work.question"));

    /** It was answered while somebody who waits for it now was still looking among the older answers. */
    private static final String IS_ANSWERED = """
            exists (select from geocode_cache answer where answer.question = next.question
                and (answer.expires_at is null or answer.expires_at > now()))""";

    private static final String PEEK = NEXT + "select question, " + IS_ANSWERED + " from next";

    private static final String CLAIM = NEXT + """
            , claimed as (
                insert into geocode_asking as asking (question, owner) select question, $1 from next where not %s
                on conflict (question) do update set owner = excluded.owner
                    where case when asking.owner = $1 then asking.question <> all($2::text[]) else not %s end
                returning question)
            select next.question, b.name, b.address, t.region, t.city, t.street, t.house
            from next join claimed using (question)
                left join business_units b on b.id = next.office_id left join tickets t on t.id = next.ticket_id""".formatted(IS_ANSWERED, Replicas.isAlive("asking.owner"));

    private final Pool pool;

    GeocodeQuestions(Pool pool) {
        this.pool = pool;
    }

    /**
     * A question with one of those who wait for it: an office, which has a name, or a ticket's address.
     *
     * @param text what the answer is kept under
     */
    public record Asked(
            String text,
            @Nullable String officeName,
            @Nullable String officeAddress,
            @Nullable String region,
            @Nullable String city,
            @Nullable String street,
            @Nullable String house) {}

    /**
     * The text of the question that would be claimed next, empty when nobody waits for one. Who waits for an answer that
     * is there already is let go on.
     */
    public Uni<Optional<String>> next(UUID replica, Collection<String> asking) {
        return pool.preparedQuery(PEEK)
                .execute(Tuple.of(replica, asking.toArray(String[]::new)))
                .map(rows -> Rows.first(rows, row -> new Next(row.getString(0), row.getBoolean(1))))
                .chain(next -> next.filter(Next::isAnswered)
                        .map(answered -> dropped(answered.question()).chain(() -> next(replica, asking)))
                        .orElseGet(() -> Uni.createFrom().item(next.map(Next::question))));
    }

    private record Next(String question, boolean isAnswered) {}

    /** Claims it; empty when somebody else was faster, or it was answered meanwhile. */
    public Uni<Optional<Asked>> claim(UUID replica, Collection<String> asking) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(replica, asking.toArray(String[]::new)))
                .map(rows -> Rows.first(rows, GeocodeQuestions::read));
    }

    private static Asked read(Row row) {
        return new Asked(
                row.getString("question"),
                row.getString("name"),
                row.getString("address"),
                row.getString("region"),
                row.getString("city"),
                row.getString("street"),
                row.getString("house"));
    }

    /**
     * Keeps the answer, and lets all who wait for it go on. May be repeated.
     *
     * @param slot in which the question was sent
     * @param interval the least time between two questions to the endpoint
     */
    public Uni<Void> answered(
            String question, List<Hit> answer, String endpoint, GeocoderSlots.Slot slot, Duration interval) {
        return pool.withTransaction(connection -> GeocodeCache.keep(connection, question, answer, NOTHING_FOUND_FOR)
                .chain(() -> GeocoderSlots.answered(connection, endpoint, slot, interval))
                .chain(() -> letGo(connection, question)));
    }

    /**
     * The endpoint could not be asked. All who wait for any question are looked at again: the gazetteer may stand in.
     *
     * @param pause how long nobody asks it
     */
    public Uni<Void> failed(String question, String endpoint, Kind trouble, Duration pause) {
        return pool.withTransaction(connection -> GeocoderSlots.failed(connection, endpoint, trouble, pause)
                .chain(() -> connection
                        .preparedQuery("delete from geocode_asking where question = $1")
                        .execute(Tuple.of(question)))
                .chain(() -> connection
                        .query("update ticket_work set question = null where question is not null")
                        .execute())
                .chain(() -> connection
                        .query("update business_units set question = null where question is not null")
                        .execute())
                .replaceWithVoid());
    }

    /** The question is no longer anybody's: nobody needs to ask it any more, and all who wait look again. */
    public Uni<Void> dropped(String question) {
        return pool.withTransaction(connection -> letGo(connection, question));
    }

    private static Uni<Void> letGo(SqlConnection connection, String question) {
        return Statements.inOrder(
                connection,
                List.of(
                        "delete from geocode_asking where question = $1",
                        "update ticket_work set question = null where question = $1",
                        "update business_units set question = null where question = $1"),
                Tuple.of(question));
    }
}
