package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

/** Offices and tickets that still wait for their coordinates. */
@ApplicationScoped
public class GeocodeQueue {

    private final Pool pool;

    GeocodeQueue(Pool pool) {
        this.pool = pool;
    }

    /** An office without coordinates. */
    public record OpenOffice(long id, String name, String address) {}

    /** A ticket whose place nobody has looked for; the revision is written back with the result. */
    public record OpenAddress(
            long ticketId,
            long revision,
            UUID guid,
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String street,
            @Nullable String house) {}

    /**
     * What was found out about one place.
     *
     * @param id the office's or ticket's id
     * @param revision the ticket's revision that was read; 0 for an office
     * @param status found, not_found, abroad or gave_up
     * @param point null unless found
     * @param review whether a person should look at it
     */
    public record Place(
            long id,
            long revision,
            String status,
            @Nullable GeoPoint point,
            @Nullable Precision precision,
            boolean review) {}

    public Uni<List<OpenOffice>> offices() {
        return pool.query("select id, name, address from business_units where geocode_status = 'pending' order by id")
                .execute()
                .map(rows -> Rows.list(
                        rows,
                        row -> new OpenOffice(row.getLong("id"), row.getString("name"), row.getString("address"))));
    }

    /** Members of the run with a higher id that wait for coordinates, by id, at most `limit`. */
    public Uni<List<OpenAddress>> tickets(long run, long afterId, int limit) {
        return pool.preparedQuery("""
                        select t.id, t.revision, t.client_guid, t.country, t.region, t.city, t.street, t.house
                        from run_tickets m join tickets t on t.id = m.ticket_id
                        where m.run_id = $1 and m.active and t.geocode_status = 'pending' and t.id > $2
                        order by t.id limit $3""")
                .execute(Tuple.of(run, afterId, limit))
                .map(rows -> Rows.list(rows, GeocodeQueue::readAddress));
    }

    private static OpenAddress readAddress(Row row) {
        return new OpenAddress(
                row.getLong("id"),
                row.getLong("revision"),
                row.getUUID("client_guid"),
                row.getString("country"),
                row.getString("region"),
                row.getString("city"),
                row.getString("street"),
                row.getString("house"));
    }

    /** Keeps an office's result; one whose address changed meanwhile is pending again and asked once more. */
    public Uni<Void> writeOffice(OpenOffice office, Place place) {
        return pool.preparedQuery("""
                        update business_units set latitude = $2, longitude = $3, precision = $4, geocode_status = $5
                        where id = $1 and address = $6""")
                .execute(Tuple.from(new Object[] {
                    office.id(), latitude(place), longitude(place), precision(place), place.status(), office.address()
                }))
                .replaceWithVoid();
    }

    /** Keeps the tickets' results, each only if the revision that was read is still the stored one. */
    public Uni<Void> writeTickets(List<Place> places) {
        return pool.preparedQuery("""
                        with result as (
                            select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::float8[], $5::float8[],
                                $6::text[], $7::boolean[])
                            as row (id, revision, status, latitude, longitude, precision, review)),
                        fresh as (
                            select t.id from tickets t join result r on r.id = t.id and r.revision = t.revision
                            order by t.id for no key update of t)
                        update tickets t set geocode_status = r.status, latitude = r.latitude,
                            longitude = r.longitude, precision = r.precision, location_review = r.review
                        from result r join fresh f on f.id = r.id where t.id = r.id""")
                .execute(Columns.of(places)
                        .array(Long.class, Place::id)
                        .array(Long.class, Place::revision)
                        .text(Place::status)
                        .array(Double.class, GeocodeQueue::latitude)
                        .array(Double.class, GeocodeQueue::longitude)
                        .text(GeocodeQueue::precision)
                        .array(Boolean.class, Place::review)
                        .tuple())
                .replaceWithVoid();
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
