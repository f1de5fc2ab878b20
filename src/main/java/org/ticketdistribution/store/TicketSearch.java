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
import java.util.stream.Stream;

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

    /**
     * One page without the total, which costs more than the page when much is stored.
     *
     * @param more whether there is another page
     */
    public record Slice(List<Ticket> items, boolean more) {}

    /**
     * The tickets that match, as {@link #page} gives them.
     *
     * @param page from 1; past the end it is empty
     * @param size tickets a page
     */
    public Uni<Slice> slice(TicketFilter filter, TicketOrder.Directed order, int page, int size) {
        return ids(filter.where(), order, (long) (page - 1) * size, size + 1)
                .chain(ids ->
                        load(ids.stream().limit(size).toList()).map(tickets -> new Slice(tickets, ids.size() > size)));
    }

    /** How many tickets match. */
    public Uni<Long> count(TicketFilter filter) {
        return count(filter.where());
    }

    /**
     * How many tickets match, if there are no more than so many.
     *
     * @return `most` + 1 when there are more
     */
    public Uni<Long> countUpTo(TicketFilter filter, int most) {
        var where = filter.where();
        return pool.preparedQuery(
                        "select count(*) from (select " + FROM + where.sql() + " limit " + (most + 1) + ") as found")
                .execute(Tuple.wrap(new ArrayList<>(where.values())))
                .map(rows -> Rows.one(rows, row -> row.getLong(0)));
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

    /**
     * The ids of one page. Where tickets may lack what they are ordered by, those that have it are asked for first: an
     * index gives them in order, and on most pages there is room for no others.
     */
    private Uni<List<Long>> ids(TicketFilter.Where where, TicketOrder.Directed order, long offset, int size) {
        if (!order.mayLackValue()) {
            return ids(where.sql(), where.values(), order.sqlOfThoseWithValue(), offset, size);
        }
        var having = where.with(order.hasValue());
        return ids(having, where.values(), order.sqlOfThoseWithValue(), offset, size)
                .chain(found -> found.size() == size
                        ? Uni.createFrom().item(found)
                        : filledUp(found, where, order, offset, size));
    }

    /** With those that lack what the tickets are ordered by, which come last. */
    private Uni<List<Long>> filledUp(
            List<Long> found, TicketFilter.Where where, TicketOrder.Directed order, long offset, int size) {
        var lacking = where.with(order.lacksValue());
        return before(found, where, order, offset)
                .chain(before -> ids(
                        lacking,
                        where.values(),
                        order.sqlOfThoseWithout(),
                        Math.max(0, offset - before),
                        size - found.size()))
                .map(others -> Stream.concat(found.stream(), others.stream()).toList());
    }

    /** How many tickets have what they are ordered by; when some of them are on the page, the offset says enough. */
    private Uni<Long> before(List<Long> found, TicketFilter.Where where, TicketOrder.Directed order, long offset) {
        return offset == 0 || !found.isEmpty()
                ? Uni.createFrom().item(offset)
                : pool.preparedQuery("select count(*) " + FROM + where.with(order.hasValue()))
                        .execute(Tuple.wrap(new ArrayList<>(where.values())))
                        .map(rows -> Rows.one(rows, row -> row.getLong(0)));
    }

    private Uni<List<Long>> ids(String where, List<Object> filter, String order, long offset, int size) {
        var values = new ArrayList<>(filter);
        values.add(size);
        values.add(offset);
        var paging = " limit $%d offset $%d".formatted(values.size() - 1, values.size());
        return pool.preparedQuery("select t.id " + FROM + where + " order by " + order + paging)
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
