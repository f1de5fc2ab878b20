package org.ticketdistribution.faults;

/** Tests of this package against what was packaged, the executable too: a process that is killed, and one that is stopped. */
final class FaultsIT {

    private FaultsIT() {}

    static class Replicas extends ReplicasTest {}
}
