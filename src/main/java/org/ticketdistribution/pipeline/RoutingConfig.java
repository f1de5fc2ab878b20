package org.ticketdistribution.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import org.ticketdistribution.assignment.RoutingPolicy;

/** What an operator may choose about the routing rules. */
@ConfigMapping(prefix = "routing")
interface RoutingConfig {

    /** Names of the offices that take foreign and unknown tickets in turn, in the order of their turns. */
    @WithDefault("Астана,Алматы")
    List<String> hubs();

    /** What happens to spam. */
    @WithDefault("assign")
    SpamPolicy spamPolicy();

    /** Routed like any ticket, or left unassigned until a person releases it. */
    enum SpamPolicy {
        ASSIGN,
        QUARANTINE
    }

    default RoutingPolicy policy() {
        return new RoutingPolicy(hubs(), spamPolicy() == SpamPolicy.QUARANTINE);
    }
}
