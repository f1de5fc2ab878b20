package org.ticketdistribution.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;

/** The tickets of one batch, taken one after another: loads and turns move between them. Not for several threads. */
final class Batch {

    private final RoutingPolicy policy;
    private final World world;
    private final OfficeDistances distances;
    private final HubRotation hubs;
    private final HomeOffice homeOffice;
    private final RoundRobin roundRobin;
    private final Roster roster;

    Batch(RoutingPolicy policy, World world, Turns turns) {
        this.policy = policy;
        this.world = world;
        this.distances = new OfficeDistances(world.offices());
        this.hubs = new HubRotation(policy.hubs(), world.offices(), turns.lastHub());
        this.homeOffice = new HomeOffice(world.offices(), distances, hubs);
        this.roundRobin = new RoundRobin(turns.pairs());
        this.roster = new Roster(world.candidates());
    }

    /** Decides about the next ticket; when a manager takes it, loads and turns have moved on return. */
    Decision decide(OpenTicket ticket) {
        if (policy.quarantineSpam() && ticket.category() == Category.SPAM && !ticket.released()) {
            return unassigned(ticket, null, UnassignedReason.SPAM_QUARANTINED);
        }
        if (world.offices().isEmpty()) {
            return unassigned(ticket, null, UnassignedReason.NO_OFFICES);
        }
        var home = homeOffice.of(ticket);
        if (home.isEmpty()) {
            return unassigned(ticket, null, UnassignedReason.NO_HUB);
        }
        if (world.candidates().isEmpty()) {
            return unassigned(ticket, home.get().home(), UnassignedReason.NO_MANAGERS);
        }
        return search(ticket, home.get());
    }

    /** The state to hand to the next batch. */
    Distribution after(List<Decision> decisions) {
        return new Distribution(decisions, new Turns(hubs.last(), roundRobin.turns()), roster.loads());
    }

    private Decision search(OpenTicket ticket, HomeOffice.Found found) {
        var needs = Needs.of(ticket);
        var visits = new ArrayList<Visit>();
        for (var stop : distances.outwardFrom(found.office())) {
            var visit = Screening.visit(stop, roster.of(stop.office().id()), needs);
            visits.add(visit);
            if (!visit.eligible().isEmpty()) {
                return assign(ticket, found.home(), visits, visit);
            }
        }
        var emptiedBy = EligibilityRules.emptiedBy(needs, roster.all()).orElseThrow();
        return unassigned(ticket, found.home(), visits, UnassignedReason.NOBODY_ELIGIBLE, emptiedBy);
    }

    private Decision assign(OpenTicket ticket, Home home, List<Visit> visits, Visit office) {
        var choice = roundRobin.choose(office.officeId(), office.eligible());
        roundRobin.take(choice);
        roster.raise(choice.manager().managerId());
        if (home.hubTurn() != null) {
            hubs.take(home.hubTurn());
        }
        return new Decision.Assigned(
                ticket.id(), Decision.RULES_VERSION, policy, homeOffice.originOf(ticket), home, visits, choice);
    }

    private Decision unassigned(OpenTicket ticket, @Nullable Home home, UnassignedReason reason) {
        return unassigned(ticket, home, List.of(), reason, null);
    }

    private Decision unassigned(
            OpenTicket ticket,
            @Nullable Home home,
            List<Visit> visits,
            UnassignedReason reason,
            @Nullable EligibilityRule emptiedBy) {
        var kept = home == null ? null : home.withTurnUnused();
        var origin = homeOffice.originOf(ticket);
        return new Decision.Unassigned(
                ticket.id(), Decision.RULES_VERSION, policy, origin, kept, visits, reason, emptiedBy);
    }
}
