package org.ticketdistribution.assignment;

/** A manager with the load they had when a ticket was looked at. */
public record ManagerLoad(long managerId, String name, int load) {

    static ManagerLoad of(Candidate candidate) {
        return new ManagerLoad(candidate.id(), candidate.name(), candidate.load());
    }
}
