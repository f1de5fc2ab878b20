package org.ticketdistribution.runs;

import io.smallrye.mutiny.Uni;

/**
 * What a run does once it is claimed. The pipeline implements it; it stands here because arrows point downwards: a run
 * knows that it has work, not what the work is.
 */
public interface RunBody {

    /**
     * Does what is still missing for the run's members. Called again after a crash, so it must start from what the
     * database says. A failure of the Uni fails the run.
     */
    Uni<Void> execute(long run);

    /** This replica leads the run no longer: it has ended, or somebody else leads it by now. Never fails. */
    Uni<Void> left(long run);
}
