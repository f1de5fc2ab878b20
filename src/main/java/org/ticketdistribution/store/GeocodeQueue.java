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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Precision;

/**
 * Offices and tickets that still wait for their coordinates, shared by all replicas. What waits for the answer to a
 * question is not looked at again before the answer is there, or the run's patience with a geocoder in trouble is over.
 */
@ApplicationScoped
public class GeocodeQueue {

    /** Patience is with the trouble, not with a long queue; a run that begins later has its own. */
    private static final String PATIENCE_IS_OVER = """
            exists (select from geocoder_slots where trouble is not null and
                greatest(trouble_since, run.started_at) + $%d::bigint * interval '1 millisecond' < now())""";

    /** They are looked for a last time. An array, so that nothing is read where no run is out of patience. */
    private static final String WAIT_NO_LONGER = """
            update ticket_work set question = null
            where stage = 'geocoding' and question is not null and run_id = any (array(
                select run.id from runs run
                where run.state = 'running' and run.cancel_requested_at is null and %s))""".formatted(PATIENCE_IS_OVER.formatted(1));

    /** Taken up as often as this without an end, an address may be what ended the process. */
    private static final int SUSPICIOUS_CLAIMS = 2;

    private static final String CLAIM = claim("work.question is null and work.claims < " + SUSPICIOUS_CLAIMS);

    private static final String CLAIM_SUSPICIOUS = claim("work.question is null");

    private static String claim(String condition) {
        return TicketWork.take("geocoding", condition) + """
            select t.id, t.revision, t.client_guid, t.country, t.region, t.city, t.street, t.house, taken.run_id,
                taken.claims, %s as patience_is_over
            from taken join tickets t on t.id = taken.ticket_id join runs run on run.id = taken.run_id
            order by t.id""".formatted(PATIENCE_IS_OVER.formatted(4));
    }

    /** Offices belong to no run; they are looked for as long as any is at work, and wait as long as the oldest. */
    private static final String OFFICES = """
            with working as (
                select count(*) > 0 as any, coalesce(bool_or(%s), false) as patience_is_over
                from runs run where state = 'running' and cancel_requested_at is null)
            select id, name, address, patience_is_over from business_units, working
            where geocode_status = 'pending' and working.any and (question is null or patience_is_over)
            order by id""".formatted(PATIENCE_IS_OVER.formatted(1));

    private static final String PLACE_TICKETS = """
            with result as (
                select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::float8[], $5::float8[],
                    $6::text[], $7::boolean[])
                as row (id, revision, status, latitude, longitude, precision, review)),
            fresh as (
                select t.id from tickets t join result r on r.id = t.id and r.revision = t.revision
                where t.geocode_status = 'pending' order by t.id for no key update of t)
            update tickets t set geocode_status = r.status, latitude = r.latitude,
                longitude = r.longitude, precision = r.precision, location_review = r.review
            from result r join fresh f on f.id = r.id where t.id = r.id""";

    /** Done is what has a place now, whoever found it. */
    private static final String END = TicketWork.end(
            "geocoding",
            "exists (select from tickets t where t.id = work.ticket_id and t.geocode_status <> 'pending')");

    /** What has to wait, and what was dropped because the ticket changed, is not in hand any more. */
    private static final String FREE = """
            with freed as (
                select work.ticket_id, row.question
                from ticket_work work
                    join unnest($1::bigint[], $2::bigint[], $3::text[]) as row (run_id, ticket_id, question)
                        on work.run_id = row.run_id and work.ticket_id = row.ticket_id
                where work.stage = 'geocoding' order by work.ticket_id for update of work)
            update ticket_work work set owner = null, claims = 0, question = freed.question
            from freed where work.stage = 'geocoding' and work.ticket_id = freed.ticket_id""";

    private static final String PLACE_OFFICE = """
            update business_units set latitude = $2, longitude = $3, precision = $4, geocode_status = $5, question = null
            where id = $1 and address = $6 and geocode_status = 'pending' returning id""";

    private final Pool pool;

    GeocodeQueue(Pool pool) {
        this.pool = pool;
    }

    /**
     * An office without coordinates.
     *
     * @param patienceIsOver whether a geocoder in trouble is no longer waited for
     */
    public record OpenOffice(long id, String name, String address, boolean patienceIsOver) {}

    /**
     * A ticket whose place nobody has found, taken up.
     *
     * @param revision written back with the result
     * @param claims how often it was taken up without an end, this time included
     * @param patienceIsOver whether a geocoder in trouble is no longer waited for
     */
    public record OpenAddress(
            long run,
            long ticketId,
            long revision,
            int claims,
            boolean patienceIsOver,
            UUID guid,
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String street,
            @Nullable String house) {}

    /**
     * What was found out about one place.
     *
     * @param status found, not_found, abroad or gave_up
     * @param point null unless found
     * @param review whether a person should look at it
     */
    public record Place(
            String status,
            @Nullable GeoPoint point,
            @Nullable Precision precision,
            boolean review) {}

    /**
     * What came of looking for one place.
     *
     * @param place null while it waits for an answer
     * @param question what it waits for, null when it does not
     */
    public record Outcome<A>(
            A address, @Nullable Place place, @Nullable String question, List<Issue> issues) {

        public Outcome {
            issues = List.copyOf(issues);
        }
    }

    /** Offices that can be looked for now; none while no run is at work. */
    public Uni<List<OpenOffice>> offices(Duration patience) {
        return pool.preparedQuery(OFFICES)
                .execute(Tuple.of(patience.toMillis()))
                .map(rows -> Rows.list(
                        rows,
                        row -> new OpenOffice(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("address"),
                                row.getBoolean("patience_is_over"))));
    }

    /**
     * Takes up members of running runs that can be looked for now. One that was taken up twice without an end comes
     * last and alone: the others of its batch would be taken up again with it.
     *
     * @param inHand the tickets that this replica works on already
     */
    public Uni<List<OpenAddress>> claim(UUID replica, int most, Collection<Long> inHand, Duration patience) {
        return pool.preparedQuery(WAIT_NO_LONGER)
                .execute(Tuple.of(patience.toMillis()))
                .chain(() -> claim(CLAIM, replica, most, inHand, patience))
                .chain(together -> together.isEmpty()
                        ? claim(CLAIM_SUSPICIOUS, replica, 1, inHand, patience)
                        : Uni.createFrom().item(together));
    }

    private Uni<List<OpenAddress>> claim(
            String sql, UUID replica, int most, Collection<Long> inHand, Duration patience) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(replica, most, inHand.toArray(Long[]::new), patience.toMillis()))
                .map(rows -> Rows.list(rows, GeocodeQueue::readAddress));
    }

    private static OpenAddress readAddress(Row row) {
        return new OpenAddress(
                row.getLong("run_id"),
                row.getLong("id"),
                row.getLong("revision"),
                row.getInteger("claims"),
                row.getBoolean("patience_is_over"),
                row.getUUID("client_guid"),
                row.getString("country"),
                row.getString("region"),
                row.getString("city"),
                row.getString("street"),
                row.getString("house"));
    }

    /**
     * Keeps an office's result and reports it to all runs at work, since it is their tickets that may be meant for it.
     * One whose address changed meanwhile stays open; so it may be repeated.
     */
    public Uni<Void> writeOffice(Outcome<OpenOffice> outcome) {
        var office = outcome.address();
        var place = outcome.place();
        if (place == null) {
            return pool.preparedQuery("""
                            update business_units set question = $2
                            where id = $1 and address = $3 and geocode_status = 'pending'""")
                    .execute(Tuple.of(office.id(), outcome.question(), office.address()))
                    .replaceWithVoid();
        }
        return pool.withTransaction(connection -> connection
                .preparedQuery(PLACE_OFFICE)
                .execute(Tuple.from(new Object[] {
                    office.id(), latitude(place), longitude(place), precision(place), place.status(), office.address()
                }))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : reportToAllRuns(connection, outcome.issues())));
    }

    private static Uni<Void> reportToAllRuns(SqlConnection connection, List<Issue> issues) {
        if (issues.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .query("select id from runs where state = 'running' order by id")
                .execute()
                .map(rows -> Rows.list(rows, row -> row.getLong(0)).stream()
                        .flatMap(run -> issues.stream().map(issue -> new IssueColumns.OfRun(run, issue)))
                        .toList())
                .chain(ofAll -> IssueColumns.insert(connection, ofAll));
    }

    /**
     * Keeps the tickets' results with their issues, all or none, each only if the revision that was read is still the
     * stored one; notes what the others wait for. May be repeated.
     */
    public Uni<Void> writeTickets(List<Outcome<OpenAddress>> outcomes) {
        var keys = Columns.of(outcomes)
                .array(Long.class, outcome -> outcome.address().run())
                .array(Long.class, outcome -> outcome.address().ticketId());
        return pool.withTransaction(connection -> connection
                .preparedQuery(PLACE_TICKETS)
                .execute(places(outcomes.stream()
                        .filter(outcome -> outcome.place() != null)
                        .toList()))
                .chain(() -> connection.preparedQuery(END).execute(keys.tuple()))
                .map(rows -> Rows.list(rows, row -> row.getLong(0)).stream().collect(Collectors.toSet()))
                .call(() -> connection.preparedQuery(FREE).execute(questions(outcomes)))
                .chain(ended -> report(connection, outcomes, ended)));
    }

    private static Uni<Void> report(SqlConnection connection, List<Outcome<OpenAddress>> outcomes, Set<Long> ended) {
        var ofEnded = outcomes.stream()
                .filter(outcome -> ended.contains(outcome.address().ticketId()))
                .flatMap(outcome -> outcome.issues().stream()
                        .map(issue -> new IssueColumns.OfRun(outcome.address().run(), issue)))
                .toList();
        return IssueColumns.insert(connection, ofEnded);
    }

    private static Tuple questions(List<Outcome<OpenAddress>> outcomes) {
        return Columns.of(outcomes)
                .array(Long.class, outcome -> outcome.address().run())
                .array(Long.class, outcome -> outcome.address().ticketId())
                .text(Outcome::question)
                .tuple();
    }

    private static Tuple places(List<Outcome<OpenAddress>> found) {
        return Columns.of(found)
                .array(Long.class, outcome -> outcome.address().ticketId())
                .array(Long.class, outcome -> outcome.address().revision())
                .text(outcome -> placeOf(outcome).status())
                .array(Double.class, outcome -> latitude(placeOf(outcome)))
                .array(Double.class, outcome -> longitude(placeOf(outcome)))
                .text(outcome -> precision(placeOf(outcome)))
                .array(Boolean.class, outcome -> placeOf(outcome).review())
                .tuple();
    }

    private static Place placeOf(Outcome<?> outcome) {
        return Objects.requireNonNull(outcome.place());
    }

    @Nullable
    private static Double latitude(Place place) {
        return place.point() == null ? null : place.point().latitude();
    }

    @Nullable
    private static Double longitude(Place place) {
        return place.point() == null ? null : place.point().longitude();
    }

    @Nullable
    private static String precision(Place place) {
        return place.precision() == null ? null : place.precision().label();
    }
}
