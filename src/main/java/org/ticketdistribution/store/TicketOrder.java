package org.ticketdistribution.store;

import java.util.Arrays;
import java.util.Optional;

/** In which order a list shows tickets; every order ends with the id, so that pages never overlap. */
public enum TicketOrder {
    ID("id", "t.id"),
    PRIORITY("priority", "a.priority"),
    CREATED_AT("created_at", "t.created_at"),
    ASSIGNED_AT("assigned_at", "g.assigned_at");

    private final String label;
    private final String column;

    TicketOrder(String label, String column) {
        this.label = label;
        this.column = column;
    }

    /** An order and its direction. */
    public record Directed(TicketOrder order, boolean descending) {

        /** Tickets without the value come last in both directions. */
        String sql() {
            var direction = descending ? " desc" : "";
            var first = order.column + direction + " nulls last";
            return order == ID ? first : first + ", t.id" + direction;
        }
    }

    /** The order by its name, with a leading `-` for descending; empty for an unknown one. */
    public static Optional<Directed> of(String text) {
        var descending = text.startsWith("-");
        var name = descending ? text.substring(1) : text;
        return Arrays.stream(values())
                .filter(order -> order.label.equals(name))
                .findFirst()
                .map(order -> new Directed(order, descending));
    }
}
