package org.ticketdistribution.assignment;

import org.jspecify.annotations.Nullable;

/**
 * Which of the eligible managers takes the ticket.
 *
 * @param manager who takes it, with the load before
 * @param reason why this one
 * @param deal the pair's turn; null when only one manager was eligible
 */
public record Choice(
        ManagerLoad manager, ChoiceReason reason, @Nullable PairDeal deal) {

    public Choice {
        if ((deal == null) != (reason == ChoiceReason.ONLY_ONE)) {
            throw new IllegalArgumentException("reason=" + reason + " does not go with deal=" + deal);
        }
    }

    /**
     * One ticket dealt by a pair.
     *
     * @param sequence the number of this ticket among those the pair has dealt, from 1
     * @param previousManagerId who took the pair's ticket before; null for its first
     */
    public record PairDeal(
            Pair pair, long sequence, @Nullable Long previousManagerId) {

        public PairDeal {
            if ((sequence == 1) != (previousManagerId == null)) {
                throw new IllegalArgumentException(
                        "sequence=" + sequence + " does not go with previousManagerId=" + previousManagerId);
            }
        }
    }
}
