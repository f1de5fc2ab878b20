package org.ticketdistribution.runs;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Work on the members of running runs that all replicas share: each takes up pieces, so that nobody does what another
 * has in hand. The pipeline implements it, one class a kind; {@link Crew} keeps it going.
 *
 * @param <T> what is taken up and done at a time, a value with equals
 */
public interface SharedWork<T> {

    /** The most pieces that one replica has in hand at once, at least 1. */
    int atOnce();

    /**
     * Takes pieces up.
     *
     * @param most at most so many
     * @param inHand what this replica works on already
     * @return empty when there is nothing to do now
     */
    Uni<List<T>> claim(UUID replica, int most, Collection<T> inHand);

    /** Does a piece and writes its result. A failure is a bug of ours: it is logged, and the piece is taken up again. */
    Uni<Void> work(T piece);
}
