package org.ticketdistribution.pipeline;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ticketdistribution.assignment.TicketDistributor;

/** The rules with the settings of this installation: the same for a run and for a person who has a ticket routed. */
final class RoutingWiring {

    @Produces
    @Singleton
    TicketDistributor distributor(RoutingConfig config) {
        return new TicketDistributor(config.policy());
    }
}
