package org.ticketdistribution.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Candidate;
import org.ticketdistribution.assignment.Choice;
import org.ticketdistribution.assignment.ChoiceReason;
import org.ticketdistribution.assignment.Decision;
import org.ticketdistribution.assignment.EligibilityRule;
import org.ticketdistribution.assignment.Home;
import org.ticketdistribution.assignment.ManagerLoad;
import org.ticketdistribution.assignment.Office;
import org.ticketdistribution.assignment.OpenTicket;
import org.ticketdistribution.assignment.Origin;
import org.ticketdistribution.assignment.Pair;
import org.ticketdistribution.assignment.RoutingPolicy;
import org.ticketdistribution.assignment.UnassignedReason;
import org.ticketdistribution.assignment.Visit;
import org.ticketdistribution.assignment.World;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

/**
 * Reads what {@link DecisionJson} wrote. A key that is missing, or null where it may not be, or an unknown value is an
 * error: IllegalArgumentException, NoSuchElementException or ClassCastException, since a stored decision is never mended
 * by guessing.
 */
public final class DecisionJsonReader {

    private DecisionJsonReader() {}

    /** The decision. */
    public static Decision decision(JsonObject json) {
        var home = json.getJsonObject("home");
        return json.getJsonObject("choice") == null
                ? unassigned(json, home == null ? null : home(home))
                : assigned(json, home(get(json, "home", JsonObject.class)));
    }

    /** The ticket that the decision is about. */
    public static OpenTicket input(JsonObject json) {
        var input = get(json, "input", JsonObject.class);
        return new OpenTicket(
                number(input, "ticket_id"),
                point(input),
                input.getString("country"),
                input.getString("segment"),
                Category.of(text(input, "category")).orElseThrow(() -> unknown("category", input)),
                TicketLanguage.of(text(input, "language")).orElseThrow(() -> unknown("language", input)),
                (int) number(input, "priority"),
                // Said of released tickets only.
                input.getBoolean("released", false));
    }

    /** The hash that names the decision's world. */
    public static String worldHash(JsonObject json) {
        return text(json, "world");
    }

    /** A world that {@link DecisionJson#ofWorld} wrote; every load is 0, for loads are not among its facts. */
    public static World world(JsonObject json) {
        return new World(
                list(json, "offices", DecisionJsonReader::office), list(json, "managers", DecisionJsonReader::manager));
    }

    private static Decision assigned(JsonObject json, Home home) {
        return new Decision.Assigned(
                ticketId(json),
                text(json, "rules_version"),
                policy(get(json, "policy", JsonObject.class)),
                label(Origin.class, text(json, "origin")),
                home,
                list(json, "visits", DecisionJsonReader::visit),
                choice(get(json, "choice", JsonObject.class)));
    }

    private static Decision unassigned(JsonObject json, @Nullable Home home) {
        return new Decision.Unassigned(
                ticketId(json),
                text(json, "rules_version"),
                policy(get(json, "policy", JsonObject.class)),
                label(Origin.class, text(json, "origin")),
                home,
                list(json, "visits", DecisionJsonReader::visit),
                label(UnassignedReason.class, text(json, "unassigned_reason")),
                optional(json.getString("emptied_by"), name -> label(EligibilityRule.class, name)));
    }

    private static long ticketId(JsonObject json) {
        return number(get(json, "input", JsonObject.class), "ticket_id");
    }

    private static RoutingPolicy policy(JsonObject json) {
        return new RoutingPolicy(strings(json, "hubs"), get(json, "quarantine_spam", Boolean.class));
    }

    private static Home home(JsonObject json) {
        return new Home(
                number(json, "office_id"),
                text(json, "office_name"),
                json.getDouble("distance_km"),
                optional(json.getJsonObject("hub_turn"), DecisionJsonReader::hubTurn));
    }

    private static Home.HubTurn hubTurn(JsonObject json) {
        return new Home.HubTurn(text(json, "hub"), json.getString("previous_hub"), get(json, "used", Boolean.class));
    }

    private static Visit visit(JsonObject json) {
        var counts = get(json, "refused", JsonObject.class);
        Map<EligibilityRule, Integer> refused = counts.fieldNames().stream()
                .collect(Collectors.toMap(
                        name -> label(EligibilityRule.class, name), name -> (int) number(counts, name)));
        return new Visit(
                number(json, "office_id"),
                text(json, "office_name"),
                json.getDouble("distance_from_home_km"),
                (int) number(json, "managers"),
                refused,
                list(json, "at_limit", DecisionJsonReader::load),
                list(json, "eligible", DecisionJsonReader::load));
    }

    private static ManagerLoad load(JsonObject json) {
        return new ManagerLoad(number(json, "manager_id"), text(json, "manager_name"), (int) number(json, "load"));
    }

    private static Choice choice(JsonObject json) {
        var manager = new ManagerLoad(
                number(json, "manager_id"), text(json, "manager_name"), (int) number(json, "load_before"));
        return new Choice(
                manager,
                label(ChoiceReason.class, text(json, "reason")),
                optional(json.getJsonObject("pair"), DecisionJsonReader::deal));
    }

    private static Choice.PairDeal deal(JsonObject json) {
        var pair = new Pair(number(json, "office_id"), number(json, "low_manager_id"), number(json, "high_manager_id"));
        return new Choice.PairDeal(pair, number(json, "sequence"), json.getLong("previous_manager_id"));
    }

    private static Office office(JsonObject json) {
        return new Office(number(json, "id"), text(json, "name"), point(json));
    }

    private static Candidate manager(JsonObject json) {
        return new Candidate(
                number(json, "id"),
                text(json, "name"),
                number(json, "office_id"),
                get(json, "chief_specialist", Boolean.class),
                strings(json, "skills").stream().map(Skill::valueOf).collect(Collectors.toSet()),
                0,
                get(json, "available", Boolean.class),
                json.getInteger("max_load"));
    }

    private static @Nullable GeoPoint point(JsonObject json) {
        var latitude = json.getDouble("latitude");
        return latitude == null
                ? null
                : new GeoPoint(latitude, get(json, "longitude", Number.class).doubleValue());
    }

    private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> reading) {
        var array = get(json, key, JsonArray.class);
        return IntStream.range(0, array.size())
                .mapToObj(array::getJsonObject)
                .map(reading)
                .toList();
    }

    private static List<String> strings(JsonObject json, String key) {
        var array = get(json, key, JsonArray.class);
        return IntStream.range(0, array.size()).mapToObj(array::getString).toList();
    }

    private static String text(JsonObject json, String key) {
        return get(json, key, String.class);
    }

    private static long number(JsonObject json, String key) {
        return get(json, key, Number.class).longValue();
    }

    private static <T> T get(JsonObject json, String key, Class<T> type) {
        return Optional.ofNullable(json.getValue(key))
                .map(type::cast)
                .orElseThrow(() -> new NoSuchElementException(
                        "key '" + key + "' is missing or null; there are " + json.fieldNames()));
    }

    private static <E extends Enum<E>> E label(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    }

    private static <S, T> @Nullable T optional(@Nullable S value, Function<S, T> reading) {
        return value == null ? null : reading.apply(value);
    }

    private static IllegalArgumentException unknown(String key, JsonObject json) {
        return new IllegalArgumentException("key '" + key + "' has an unknown value: " + json.getValue(key));
    }
}
