package org.ticketdistribution.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Candidate;
import org.ticketdistribution.assignment.Choice;
import org.ticketdistribution.assignment.Decision;
import org.ticketdistribution.assignment.Home;
import org.ticketdistribution.assignment.ManagerLoad;
import org.ticketdistribution.assignment.Office;
import org.ticketdistribution.assignment.OpenTicket;
import org.ticketdistribution.assignment.RoutingPolicy;
import org.ticketdistribution.assignment.Visit;
import org.ticketdistribution.assignment.World;
import org.ticketdistribution.model.GeoPoint;

/**
 * Decisions as they are stored and sent: the structured `decision` of the API. Keys in snake_case, distances in
 * kilometres; every key is always there, null when it does not apply; only `released` stands nowhere but with a released ticket. {@link DecisionJsonReader} reads it back.
 */
public final class DecisionJson {

    private DecisionJson() {}

    /**
     * A decision with the ticket's facts it was made from.
     *
     * @param input the ticket that the decision is about
     * @param worldHash names the stored {@link #ofWorld world} of the decision
     */
    public static JsonObject of(OpenTicket input, Decision decision, String worldHash) {
        var json = new JsonObject()
                .put("rules_version", decision.rulesVersion())
                .put("policy", policy(decision.policy()))
                .put("world", worldHash)
                .put("input", input(input))
                .put("origin", label(decision.origin()))
                .put("home", home(decision.home()))
                .put(
                        "visits",
                        array(decision.visits().stream()
                                .map(DecisionJson::visit)
                                .toList()));
        return decision.match(assigned -> putOutcome(json, assigned), unassigned -> putOutcome(json, unassigned));
    }

    /**
     * The facts of the world that a batch does not change: offices and managers by id, without loads. Equal worlds give
     * equal text, so that the text's hash can name the world.
     */
    public static JsonObject ofWorld(World world) {
        return new JsonObject()
                .put(
                        "offices",
                        array(world.offices().stream().map(DecisionJson::office).toList()))
                .put(
                        "managers",
                        array(world.candidates().stream()
                                .map(DecisionJson::manager)
                                .toList()));
    }

    private static JsonObject putOutcome(JsonObject json, Decision.Assigned decision) {
        return json.put("choice", choice(decision.choice()))
                .putNull("unassigned_reason")
                .putNull("emptied_by");
    }

    private static JsonObject putOutcome(JsonObject json, Decision.Unassigned decision) {
        return json.putNull("choice")
                .put("unassigned_reason", label(decision.reason()))
                .put("emptied_by", label(decision.emptiedBy()));
    }

    private static JsonObject policy(RoutingPolicy policy) {
        return new JsonObject()
                .put("hubs", new JsonArray(policy.hubs()))
                .put("quarantine_spam", policy.quarantineSpam());
    }

    private static JsonObject input(OpenTicket ticket) {
        var json = putPoint(new JsonObject().put("ticket_id", ticket.id()), ticket.point())
                .put("country", ticket.country())
                .put("segment", ticket.segment())
                .put("category", ticket.category().label())
                .put("language", ticket.language().name())
                .put("priority", ticket.priority());
        return ticket.released() ? json.put("released", true) : json;
    }

    private static @Nullable JsonObject home(@Nullable Home home) {
        if (home == null) {
            return null;
        }
        return new JsonObject()
                .put("office_id", home.officeId())
                .put("office_name", home.officeName())
                .put("distance_km", home.kilometers())
                .put("hub_turn", hubTurn(home.hubTurn()));
    }

    private static @Nullable JsonObject hubTurn(Home.@Nullable HubTurn turn) {
        if (turn == null) {
            return null;
        }
        return new JsonObject()
                .put("hub", turn.hub())
                .put("previous_hub", turn.previous())
                .put("used", turn.used());
    }

    private static JsonObject visit(Visit visit) {
        var refused = new JsonObject();
        visit.refused().forEach((rule, count) -> refused.put(label(rule), count));
        return new JsonObject()
                .put("office_id", visit.officeId())
                .put("office_name", visit.officeName())
                .put("distance_from_home_km", visit.kilometersFromHome())
                .put("managers", visit.managers())
                .put("refused", refused)
                .put("at_limit", loads(visit.atLimit()))
                .put("eligible", loads(visit.eligible()));
    }

    private static JsonObject choice(Choice choice) {
        return new JsonObject()
                .put("manager_id", choice.manager().managerId())
                .put("manager_name", choice.manager().name())
                .put("load_before", choice.manager().load())
                .put("load_after", choice.manager().load() + 1)
                .put("reason", label(choice.reason()))
                .put("pair", deal(choice.deal()));
    }

    private static @Nullable JsonObject deal(Choice.@Nullable PairDeal deal) {
        if (deal == null) {
            return null;
        }
        return new JsonObject()
                .put("office_id", deal.pair().officeId())
                .put("low_manager_id", deal.pair().lowManagerId())
                .put("high_manager_id", deal.pair().highManagerId())
                .put("sequence", deal.sequence())
                .put("previous_manager_id", deal.previousManagerId());
    }

    private static JsonObject office(Office office) {
        var json = new JsonObject().put("id", office.id()).put("name", office.name());
        return putPoint(json, office.point());
    }

    private static JsonObject manager(Candidate candidate) {
        return new JsonObject()
                .put("id", candidate.id())
                .put("name", candidate.name())
                .put("office_id", candidate.officeId())
                .put("chief_specialist", candidate.chiefSpecialist())
                .put(
                        "skills",
                        new JsonArray(
                                candidate.skills().stream().map(Enum::name).toList()))
                .put("available", candidate.available())
                .put("max_load", candidate.maxLoad());
    }

    private static JsonArray loads(Collection<ManagerLoad> managers) {
        return array(managers.stream().map(DecisionJson::load).toList());
    }

    private static JsonObject load(ManagerLoad manager) {
        return new JsonObject()
                .put("manager_id", manager.managerId())
                .put("manager_name", manager.name())
                .put("load", manager.load());
    }

    private static JsonObject putPoint(JsonObject json, @Nullable GeoPoint point) {
        return json.put("latitude", point == null ? null : point.latitude())
                .put("longitude", point == null ? null : point.longitude());
    }

    private static JsonArray array(List<JsonObject> objects) {
        return new JsonArray(objects);
    }

    private static @Nullable String label(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
