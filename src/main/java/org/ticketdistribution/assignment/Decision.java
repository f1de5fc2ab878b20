package org.ticketdistribution.assignment;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one ticket, with all that a person needs in order to check it by hand (routing-rules.md,
 * section 8). Two kinds: somebody takes the ticket, or nobody.
 */
public sealed interface Decision permits Decision.Assigned, Decision.Unassigned {

    /** The version of the rules in this package; raised with every change that could decide a ticket differently. */
    String RULES_VERSION = "1";

    long ticketId();

    /** The version of the rules that decided. */
    String rulesVersion();

    /** The settings that the rules ran with. */
    RoutingPolicy policy();

    /** Whether the ticket is foreign or unknown, and why. */
    Origin origin();

    /** Where the search started; null when it did not start. */
    @Nullable
    Home home();

    /** The offices that were asked, the home office first; empty when the search did not start. */
    List<Visit> visits();

    /** The answer of the function for this kind of decision. */
    <T> T match(Function<Assigned, T> assigned, Function<Unassigned, T> unassigned);

    /**
     * A manager takes the ticket.
     *
     * @param visits at least one; the last is the office that takes the ticket
     */
    record Assigned(
            long ticketId,
            String rulesVersion,
            RoutingPolicy policy,
            Origin origin,
            Home home,
            List<Visit> visits,
            Choice choice)
            implements Decision {

        public Assigned {
            visits = List.copyOf(visits);
            if (visits.isEmpty()) {
                throw new IllegalArgumentException("ticket id=" + ticketId + " is assigned, but no office was visited");
            }
        }

        /** The office that takes the ticket. */
        public Visit office() {
            return visits.get(visits.size() - 1);
        }

        public long managerId() {
            return choice.manager().managerId();
        }

        public int loadBefore() {
            return choice.manager().load();
        }

        public int loadAfter() {
            return loadBefore() + 1;
        }

        @Override
        public <T> T match(Function<Assigned, T> assigned, Function<Unassigned, T> unassigned) {
            return assigned.apply(this);
        }
    }

    /**
     * Nobody takes the ticket.
     *
     * @param emptiedBy the first rule, in their order, after which none of all managers is left; null unless the
     *     reason is {@link UnassignedReason#NOBODY_ELIGIBLE}
     */
    record Unassigned(
            long ticketId,
            String rulesVersion,
            RoutingPolicy policy,
            Origin origin,
            @Nullable Home home,
            List<Visit> visits,
            UnassignedReason reason,
            @Nullable EligibilityRule emptiedBy)
            implements Decision {

        public Unassigned {
            visits = List.copyOf(visits);
            if ((emptiedBy != null) != (reason == UnassignedReason.NOBODY_ELIGIBLE)) {
                throw new IllegalArgumentException("reason=" + reason + " does not go with emptiedBy=" + emptiedBy);
            }
        }

        @Override
        public <T> T match(Function<Assigned, T> assigned, Function<Unassigned, T> unassigned) {
            return unassigned.apply(this);
        }
    }
}
