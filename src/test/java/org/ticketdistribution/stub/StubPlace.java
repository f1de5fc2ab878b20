package org.ticketdistribution.stub;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that {@link StubNominatim} knows.
 *
 * @param kind Nominatim's addresstype: city, town, village, building, road, state
 * @param name what it is called; of a building or road, street and house as they are asked for
 * @param city the town of a building or road; null otherwise
 * @param state the region's Russian name; null for a city of republican importance, and when any will do
 * @param code the region's ISO 3166-2 code
 */
public record StubPlace(
        String kind,
        String name,
        @Nullable String city,
        @Nullable String state,
        String code,
        double latitude,
        double longitude) {

    public static StubPlace town(String name, String state, String code, double latitude, double longitude) {
        return new StubPlace("town", name, null, state, code, latitude, longitude);
    }

    public static StubPlace village(String name, String state, String code, double latitude, double longitude) {
        return new StubPlace("village", name, null, state, code, latitude, longitude);
    }

    /** A city that is a region of its own. */
    public static StubPlace republicanCity(String name, String code, double latitude, double longitude) {
        return new StubPlace("city", name, null, null, code, latitude, longitude);
    }

    public static StubPlace house(
            String street, String city, String state, String code, double latitude, double longitude) {
        return new StubPlace("building", street, city, state, code, latitude, longitude);
    }

    public static StubPlace state(String name, String code, double latitude, double longitude) {
        return new StubPlace("state", name, null, name, code, latitude, longitude);
    }

    /** Whether this answers a structured query. */
    boolean answers(Map<String, String> query) {
        if (query.containsKey("street")) {
            return same(name, query.get("street")) && same(city, query.get("city"));
        }
        if (query.containsKey("city")) {
            return city == null
                    && !kind.equals("state")
                    && same(name, query.get("city"))
                    && (state == null || !query.containsKey("state") || same(state, query.get("state")));
        }
        return kind.equals("state") && same(name, query.get("state"));
    }

    /** As Nominatim writes it in format jsonv2 with address details. */
    Map<String, Object> json(int number) {
        var address = new LinkedHashMap<String, Object>();
        var isSettlement = city == null && !kind.equals("state");
        if (!kind.equals("state")) {
            address.put(isSettlement ? kind : "city", isSettlement ? name : city);
        }
        if (state != null) {
            address.put("state", state);
        }
        address.put("ISO3166-2-lvl4", code);
        address.put("country", "Казахстан");
        address.put("country_code", "kz");
        var json = new LinkedHashMap<String, Object>();
        json.put("place_id", 1000 + number);
        json.put("licence", "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright");
        json.put("osm_type", "relation");
        json.put("osm_id", 2000 + number);
        json.put("lat", String.format(Locale.ROOT, "%.7f", latitude));
        json.put("lon", String.format(Locale.ROOT, "%.7f", longitude));
        json.put("category", city == null ? "boundary" : "building");
        json.put("type", city == null ? "administrative" : "yes");
        json.put("place_rank", city == null ? 16 : 30);
        json.put("importance", 0.5);
        json.put("addresstype", kind);
        json.put("name", name);
        json.put("display_name", state == null ? name + ", Казахстан" : name + ", " + state + ", Казахстан");
        json.put("address", address);
        return json;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
