package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

/**
 * Answers of the geocoding endpoint by normalised query, shared by all runs and replicas, so that the same query is
 * asked once. "Nothing found" is an answer too, but goes stale: maps grow.
 */
@ApplicationScoped
public class GeocodeCache {

    private final Pool pool;

    GeocodeCache(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is known of a query.
     *
     * @return empty when it has to be asked; an empty answer inside when the endpoint knows no such place
     */
    public Uni<Optional<Optional<Located>>> find(String key) {
        return pool.preparedQuery("""
                        select * from geocode_cache
                        where query_key = $1 and (expires_at is null or expires_at > now())""").execute(Tuple.of(key)).map(rows -> Rows.first(rows, GeocodeCache::read));
    }

    /** Keeps an answer; "nothing found" only for as long as said. */
    public Uni<Void> keep(String key, Optional<Located> answer, Duration nothingFoundFor) {
        var located = answer.orElse(null);
        return pool.preparedQuery("""
                        insert into geocode_cache
                            (query_key, latitude, longitude, precision, name, region_code, asked_at, expires_at)
                        values ($1, $2, $3, $4, $5, $6, now(),
                            case when $2::float8 is null then now() + $7::bigint * interval '1 millisecond' end)
                        on conflict (query_key) do update set latitude = excluded.latitude,
                            longitude = excluded.longitude, precision = excluded.precision, name = excluded.name,
                            region_code = excluded.region_code, asked_at = excluded.asked_at,
                            expires_at = excluded.expires_at""")
                .execute(Tuple.from(new Object[] {
                    key,
                    located == null ? null : located.point().latitude(),
                    located == null ? null : located.point().longitude(),
                    located == null ? null : located.precision().name(),
                    located == null ? null : located.name(),
                    located == null ? null : located.regionCode(),
                    nothingFoundFor.toMillis()
                }))
                .replaceWithVoid();
    }

    private static Optional<Located> read(Row row) {
        @Nullable Double latitude = row.getDouble("latitude");
        if (latitude == null) {
            return Optional.empty();
        }
        return Optional.of(new Located(
                new GeoPoint(latitude, row.getDouble("longitude")),
                Precision.valueOf(row.getString("precision")),
                row.getString("name"),
                row.getString("region_code")));
    }
}
