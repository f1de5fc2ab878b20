package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.geocoding.Hit;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

/**
 * Answers of the geocoding endpoints by the text of the question, shared by all runs and replicas, so that a question
 * is asked once. "Nothing found" is an answer too, but goes stale: maps grow.
 */
@ApplicationScoped
public class GeocodeCache {

    private final Pool pool;

    GeocodeCache(Pool pool) {
        this.pool = pool;
    }

    /** The kept answers by question; an empty list where the endpoint knows nothing, no entry where nobody asked. */
    public Uni<Map<String, List<Hit>>> find(Collection<String> questions) {
        if (questions.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery("""
                        select question, answer from geocode_cache
                        where question = any($1::text[]) and (expires_at is null or expires_at > now())""")
                .execute(Tuple.of(questions.toArray(String[]::new)))
                .map(rows -> Rows.map(rows, row -> row.getString(0), row -> hits(row.getJsonArray(1))));
    }

    /** Keeps an answer; an empty one only for as long as said. */
    static Uni<Void> keep(SqlConnection connection, String question, List<Hit> answer, Duration nothingFoundFor) {
        return connection
                .preparedQuery("""
                        insert into geocode_cache (question, answer, expires_at)
                        values ($1, $2, case when $2::jsonb = '[]' then now() + $3::bigint * interval '1 millisecond' end)
                        on conflict (question) do update set
                            answer = excluded.answer, asked_at = now(), expires_at = excluded.expires_at""")
                .execute(Tuple.of(question, json(answer), nothingFoundFor.toMillis()))
                .replaceWithVoid();
    }

    private static JsonArray json(List<Hit> hits) {
        return new JsonArray(hits.stream().map(GeocodeCache::json).toList());
    }

    private static JsonObject json(Hit hit) {
        var located = hit.located();
        return new JsonObject()
                .put("latitude", located.point().latitude())
                .put("longitude", located.point().longitude())
                .put("precision", located.precision().name())
                .put("name", located.name())
                .put("region_code", located.regionCode())
                .put("town", hit.town())
                .put("settlement", hit.settlement());
    }

    private static List<Hit> hits(JsonArray answer) {
        return answer.stream().map(hit -> hit((JsonObject) hit)).toList();
    }

    private static Hit hit(JsonObject json) {
        var located = new Located(
                new GeoPoint(json.getDouble("latitude"), json.getDouble("longitude")),
                Precision.valueOf(json.getString("precision")),
                json.getString("name"),
                json.getString("region_code"));
        return new Hit(located, json.getBoolean("town"), json.getString("settlement"));
    }
}
