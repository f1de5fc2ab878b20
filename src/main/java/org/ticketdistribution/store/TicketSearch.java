package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tickets to look at. SQL finds which ones, by the indexes and in order; the entities of that one page are then loaded
 * with all that belongs to them in a second round trip. Called on a Vert.x context, as every HTTP request is.
 */
@ApplicationScoped
public class TicketSearch {

    private static final String FROM = """
            from tickets t
                left join ai_analyses a on a.ticket_id = t.id
                left join assignments g on g.ticket_id = t.id
                left join business_units b on b.id = g.business_unit_id
            """;

    private static final String WHOLE = """
            from Ticket t left join fetch t.analysis left join fetch t.assignment g left join fetch g.manager
            left join fetch g.businessUnit left join fetch t.decision where t.id in ?1""";

    private final Pool pool;

    TicketSearch(Pool pool) {
        this.pool = pool;
    }

    /**
     * One page.
     *
     * @param total how many tickets match on all pages
     */
    public record Page(List<Ticket> items, long total) {}

    /**
     * The tickets that match.
     *
     * @param page from 1; past the end it is empty, with the true total
     * @param size tickets a page
     */
    public Uni<Page> page(TicketFilter filter, TicketOrder.Directed order, int page, int size) {
        var where = filter.where();
        return count(where).chain(total -> ids(where, order, (long) (page - 1) * size, size)
                .chain(this::load)
                .map(tickets -> new Page(tickets, total)));
    }

    /** The ticket, empty for an unknown id. */
    public Uni<Optional<Ticket>> find(long id) {
        return load(List.of(id)).map(tickets -> tickets.stream().findFirst());
    }

    private Uni<Long> count(TicketFilter.Where where) {
        return pool.preparedQuery("select count(*) " + FROM + where.sql())
                .execute(Tuple.wrap(new ArrayList<>(where.values())))
                .map(rows -> Rows.one(rows, row -> row.getLong(0)));
    }

    private Uni<List<Long>> ids(TicketFilter.Where where, TicketOrder.Directed order, long offset, int size) {
        var values = new ArrayList<>(where.values());
        values.add(size);
        values.add(offset);
        var paging = " limit $%d offset $%d".formatted(values.size() - 1, values.size());
        return pool.preparedQuery("select t.id " + FROM + where.sql() + " order by " + order.sql() + paging)
                .execute(Tuple.wrap(values))
                .map(rows -> Rows.list(rows, row -> row.getLong(0)));
    }

    /** The tickets with all that belongs to them, in the order of the ids; those that are gone are left out. */
    private Uni<List<Ticket>> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.withSession(() -> Ticket.<Ticket>list(WHOLE, ids)).map(tickets -> inOrder(ids, tickets));
    }

    private static List<Ticket> inOrder(List<Long> ids, List<Ticket> tickets) {
        Map<Long, Ticket> byId = tickets.stream().collect(Collectors.toMap(ticket -> ticket.id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
