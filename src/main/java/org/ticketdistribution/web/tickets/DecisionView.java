package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.web.Speech;

/**
 * A stored decision as steps that a person can follow. Rules, origins and reasons are the names that the decision
 * stores; the page words them.
 *
 * @param home null when there is no office to start from
 * @param choice null when nobody took the ticket, and then `unassignedReason` says why
 * @param emptiedBy the rule that refused the last manager, empty when no rule did
 */
@TemplateData
public record DecisionView(
        String rulesVersion,
        String origin,
        @Nullable Home home,
        List<Visit> visits,
        @Nullable Choice choice,
        String unassignedReason,
        String emptiedBy) {

    /**
     * Where the search starts.
     *
     * @param hub whether it is a hub's turn rather than the nearest office
     * @param previousHub the hub before it, empty at the first turn
     */
    @TemplateData
    public record Home(String office, String distance, boolean hub, boolean onlyHub, String previousHub) {}

    /** An office that was asked. Only rules that refused somebody are named. */
    @TemplateData
    public record Visit(
            String office, boolean first, String distance, int managers, List<Refusal> refused, List<Load> eligible) {

        public boolean found() {
            return !eligible.isEmpty();
        }
    }

    @TemplateData
    public record Refusal(String rule, int managers) {}

    @TemplateData
    public record Load(String manager, int load) {}

    /** Who took it. The other one of the pair is empty when there was nobody else. */
    @TemplateData
    public record Choice(String manager, String other, int before, int after, String reason) {}

    public DecisionView {
        visits = List.copyOf(visits);
    }

    static DecisionView of(JsonObject json, Speech speech) {
        var home = json.getJsonObject("home");
        var visits = list(json.getJsonArray("visits"), visit -> visit(visit, home, speech));
        var choice = json.getJsonObject("choice");
        return new DecisionView(
                json.getString("rules_version"),
                json.getString("origin"),
                home == null ? null : home(home, choice != null, speech),
                visits,
                choice == null
                        ? null
                        : choice(choice, visits.get(visits.size() - 1).eligible()),
                text(json, "unassigned_reason"),
                text(json, "emptied_by"));
    }

    /** A turn that an assigned ticket did not use is no turn at all: there was only one hub. */
    private static Home home(JsonObject home, boolean assigned, Speech speech) {
        var turn = home.getJsonObject("hub_turn");
        return new Home(
                home.getString("office_name"),
                speech.kilometers(home.getDouble("distance_km")),
                turn != null,
                turn != null && assigned && !turn.getBoolean("used"),
                turn == null ? "" : text(turn, "previous_hub"));
    }

    private static Visit visit(JsonObject visit, @Nullable JsonObject home, Speech speech) {
        return new Visit(
                visit.getString("office_name"),
                home != null && home.getLong("office_id").equals(visit.getLong("office_id")),
                speech.kilometers(visit.getDouble("distance_from_home_km")),
                visit.getInteger("managers"),
                visit.getJsonObject("refused").getMap().entrySet().stream()
                        .map(DecisionView::refusal)
                        .filter(refusal -> refusal.managers() > 0)
                        .toList(),
                list(visit.getJsonArray("eligible"), DecisionView::load));
    }

    private static Refusal refusal(Map.Entry<String, Object> rule) {
        return new Refusal(rule.getKey(), ((Number) rule.getValue()).intValue());
    }

    private static Load load(JsonObject manager) {
        return new Load(manager.getString("manager_name"), manager.getInteger("load"));
    }

    /** The pair are the first two of the office: eligible managers stand by load, then id. */
    private static Choice choice(JsonObject choice, List<Load> eligible) {
        var manager = choice.getString("manager_name");
        return new Choice(
                manager,
                eligible.stream()
                        .limit(2)
                        .map(Load::manager)
                        .filter(name -> !name.equals(manager))
                        .findFirst()
                        .orElse(""),
                choice.getInteger("load_before"),
                choice.getInteger("load_after"),
                choice.getString("reason"));
    }

    /** Keys are always there, null when they do not apply. */
    private static String text(JsonObject json, String key) {
        var text = json.getString(key);
        return text == null ? "" : text;
    }

    private static <T> List<T> list(JsonArray array, Function<JsonObject, T> reading) {
        return IntStream.range(0, array.size())
                .mapToObj(array::getJsonObject)
                .map(reading)
                .toList();
    }
}
