package org.ticketdistribution.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Words;

/** The hubs that exist and whose turn it is. Turns follow the policy's order, round and round. */
final class HubRotation {

    private final List<String> order;
    private final Map<String, Office> existing = new HashMap<>();
    private @Nullable String last;

    /**
     * @param offices in order of id: of two offices whose names differ only in blanks or case, the first is the hub
     * @param last the hub of the last turn; null or a name that is no hub: the first hub is next
     */
    HubRotation(List<String> order, List<Office> offices, @Nullable String last) {
        this.order = order;
        this.last = last;
        for (var hub : order) {
            offices.stream()
                    .filter(office -> Words.same(office.name(), hub))
                    .findFirst()
                    .ifPresent(office -> existing.put(hub, office));
        }
    }

    /** A hub that exists. */
    record Hub(Office office, Home.HubTurn turn) {}

    /** The hub whose turn it is; empty when none exists. Asking does not move the turn. */
    Optional<Hub> next() {
        var lastIndex = indexOf(last);
        for (int step = 1; step <= order.size(); step++) {
            var name = order.get((lastIndex + step) % order.size());
            var office = existing.get(name);
            if (office != null) {
                return Optional.of(new Hub(office, new Home.HubTurn(name, last, existing.size() > 1)));
            }
        }
        return Optional.empty();
    }

    /** Moves the turn past this hub, unless the turn is not one that counts. */
    void take(Home.HubTurn turn) {
        if (turn.used()) {
            last = turn.hub();
        }
    }

    @Nullable
    String last() {
        return last;
    }

    private int indexOf(@Nullable String hub) {
        for (int index = 0; index < order.size(); index++) {
            if (Words.same(order.get(index), hub)) {
                return index;
            }
        }
        return -1;
    }
}
