package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What waits for a person, in four queues; the most urgent first, then by id. A ticket may stand in several. */
@ApplicationScoped
public class ReviewQueue {

    /** So many characters of a ticket's text are enough to know it again. */
    private static final int GIST = 160;

    private final Pool pool;

    ReviewQueue(Pool pool) {
        this.pool = pool;
    }

    /** Why a ticket waits. */
    public enum Kind {
        /** Its analysis or its place is unsure. */
        UNSURE("""
                select ticket_id as id, priority from ai_analyses where needs_review
                union select t.id, a.priority from tickets t left join ai_analyses a on a.ticket_id = t.id
                where t.location_review"""),
        /** The local analyzer stood in for the model, and nobody accepted what it found. */
        LOCAL("select ticket_id as id, priority from ai_analyses where fallback and not accepted"),
        /** Spam in quarantine that nobody accepted as such. */
        SPAM("""
                select d.ticket_id as id, a.priority
                from decisions d join ai_analyses a on a.ticket_id = d.ticket_id
                where d.unassigned_code is not null and d.unassigned_code = 'spam_quarantined' and not a.accepted
                    and not exists (select from assignments g where g.ticket_id = d.ticket_id)"""),
        /** Analysed, with nobody, no run is at work on it, and no quarantine is the reason. */
        UNASSIGNED("""
                select a.ticket_id as id, a.priority from ai_analyses a
                where not exists (select from assignments g where g.ticket_id = a.ticket_id)
                    and not exists (select from run_tickets m where m.ticket_id = a.ticket_id and m.active)
                    and not exists (select from decisions d where d.ticket_id = a.ticket_id
                        and d.unassigned_code is not null and d.unassigned_code = 'spam_quarantined')""");

        private final String members;

        Kind(String members) {
            this.members = members;
        }

        /** As addresses name it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A ticket in a queue.
     *
     * @param category null without an analysis, as priority, source and confidence are
     * @param confidence 0 to 1, null also when the analyzer did not say
     * @param gist the summary, else the beginning of the text
     * @param after whether it comes after the ticket that was asked for, or is that one
     */
    public record Waiting(
            long id,
            @Nullable String category,
            @Nullable Integer priority,
            @Nullable String source,
            @Nullable Double confidence,
            String gist,
            boolean after) {}

    /** How many tickets wait in each queue. */
    public Uni<Map<Kind, Long>> counts() {
        return pool.query("""
                        select (select count(*) from (%s) as q), (select count(*) from (%s) as q),
                            (select count(*) from (%s) as q), (select count(*) from (%s) as q)""".formatted((Object[]) membersOfAll()))
                .execute()
                .map(rows -> Rows.one(rows, ReviewQueue::readCounts));
    }

    /**
     * The queue around a ticket.
     *
     * @param ticket where to be in the queue, also one that has left it or never was in it; null for the beginning
     * @param before how many at most of those before it
     * @param from how many at most of the ticket, if it still waits, and those after it
     */
    public Uni<List<Waiting>> around(Kind kind, @Nullable Long ticket, int before, int from) {
        return pool.preparedQuery("""
                        with q as materialized (select id, coalesce(priority, 0) as urgency from (%s) as members),
                            here as (select -coalesce(a.priority, 0) as urgency, t.id
                                from tickets t left join ai_analyses a on a.ticket_id = t.id where t.id = $1),
                            wanted as (
                                (select q.*, true as after from q where not exists (select from here)
                                        or (-q.urgency, q.id) >= (select urgency, id from here)
                                    order by q.urgency desc, q.id limit $3)
                                union all
                                (select q.*, false as after from q where (-q.urgency, q.id) < (select urgency, id from here)
                                    order by q.urgency, q.id desc limit $2))
                        select t.id, a.category, a.priority, a.source, a.confidence,
                            left(coalesce(nullif(a.summary, ''), t.description), %d) as gist, w.after
                        from wanted w join tickets t on t.id = w.id left join ai_analyses a on a.ticket_id = t.id
                        order by w.urgency desc, t.id""".formatted(kind.members, GIST))
                .execute(Tuple.of(ticket, before, from))
                .map(rows -> Rows.list(rows, ReviewQueue::read));
    }

    private static String[] membersOfAll() {
        var kinds = Kind.values();
        var members = new String[kinds.length];
        for (var kind : kinds) {
            members[kind.ordinal()] = kind.members;
        }
        return members;
    }

    private static Map<Kind, Long> readCounts(Row row) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            counts.put(kind, row.getLong(kind.ordinal()));
        }
        return counts;
    }

    private static Waiting read(Row row) {
        var priority = row.getShort("priority");
        return new Waiting(
                row.getLong("id"),
                row.getString("category"),
                priority == null ? null : priority.intValue(),
                row.getString("source"),
                row.getDouble("confidence"),
                row.getString("gist"),
                row.getBoolean("after"));
    }
}
