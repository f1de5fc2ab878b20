package org.ticketdistribution.store;

import java.util.Arrays;
import java.util.Optional;

/** In which order a list shows tickets; every order ends with the id, so that pages never overlap. */
public enum TicketOrder {
    ID("id", "t.id", "t.id"),
    PRIORITY("priority", "a.priority", "a.ticket_id"),
    CREATED_AT("created_at", "t.created_at", "t.id"),
    ASSIGNED_AT("assigned_at", "g.assigned_at", "g.ticket_id");

    private final String label;
    private final String column;
    private final String id;

    TicketOrder(String label, String column, String id) {
        this.label = label;
        this.column = column;
        this.id = id;
    }

    /** The value as addresses and requests name it. */
    public String label() {
        return label;
    }

    /** An order and its direction. */
    public record Directed(TicketOrder order, boolean descending) {

        /** As {@link TicketOrder#of} reads it. */
        public String text() {
            return descending ? "-" + order.label : order.label;
        }

        /** Tickets without the value come last in both directions. */
        String sql() {
            var first = order.column + direction() + (mayLackValue() ? " nulls last" : "");
            return order == ID ? first : first + ", t.id" + direction();
        }

        /** Whether there are tickets without the value. */
        boolean mayLackValue() {
            return order == PRIORITY || order == ASSIGNED_AT;
        }

        /** SQL: the ticket has the value. */
        String hasValue() {
            return order.column + " is not null";
        }

        String lacksValue() {
            return order.column + " is null";
        }

        /** The order of tickets that have the value, in columns of one table, so that its index gives it. */
        String sqlOfThoseWithValue() {
            var first = order.column + direction();
            return order == ID ? first : first + ", " + order.id + direction();
        }

        /** The order of tickets that lack the value. */
        String sqlOfThoseWithout() {
            return "t.id" + direction();
        }

        private String direction() {
            return descending ? " desc" : "";
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
