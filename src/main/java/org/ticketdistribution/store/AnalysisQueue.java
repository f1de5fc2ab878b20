package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.analysis.TicketText;

/** Tickets that still wait for their analysis. */
@ApplicationScoped
public class AnalysisQueue {

    private final Pool pool;

    AnalysisQueue(Pool pool) {
        this.pool = pool;
    }

    /** A ticket without analysis; the revision is written back with the result. */
    public record OpenText(UUID guid, long revision, TicketText text) {}

    /** The analysis of the ticket whose text was read at this revision. */
    public record Analyzed(OpenText ticket, Analysis analysis) {}

    /** Members of the run with a higher id that have no analysis, by id, at most `limit`. */
    public Uni<List<OpenText>> next(long run, long afterId, int limit) {
        return pool.preparedQuery("""
                        select t.id, t.client_guid, t.revision, t.description, t.segment, t.attachment_key
                        from run_tickets m join tickets t on t.id = m.ticket_id
                        where m.run_id = $1 and m.active and t.id > $2
                            and not exists (select from ai_analyses a where a.ticket_id = t.id)
                        order by t.id limit $3""")
                .execute(Tuple.of(run, afterId, limit))
                .map(rows -> Rows.list(
                        rows,
                        row -> new OpenText(
                                row.getUUID("client_guid"),
                                row.getLong("revision"),
                                new TicketText(
                                        row.getLong("id"),
                                        row.getString("description"),
                                        row.getString("segment"),
                                        row.getString("attachment_key") != null))));
    }

    /**
     * Keeps the analyses, each only if the revision that was read is still the stored one and nobody else analysed the
     * ticket meanwhile; the others are dropped.
     */
    public Uni<Void> write(long run, List<Analyzed> analyzed) {
        return pool.preparedQuery("""
                        with result as (
                            select * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::int[],
                                $7::text[], $8::text[], $9::text[], $10::text[], $11::float8[], $12::boolean[])
                            as row (ticket_id, revision, category, sentiment, priority, language, summary, source,
                                model, confidence, needs_review)),
                        fresh as (
                            select t.id from tickets t join result r on r.ticket_id = t.id and r.revision = t.revision
                            order by t.id for no key update of t)
                        insert into ai_analyses (run_id, ticket_id, revision, category, sentiment, priority, language,
                            summary, source, model, confidence, needs_review)
                        select $1::bigint, r.* from result r join fresh f on f.id = r.ticket_id order by r.ticket_id
                        on conflict (ticket_id) do nothing""")
                .execute(Columns.of(analyzed)
                        .value(run)
                        .array(Long.class, row -> row.ticket().text().ticketId())
                        .array(Long.class, row -> row.ticket().revision())
                        .text(row -> row.analysis().category().label())
                        .text(row -> row.analysis().sentiment().label())
                        .array(Integer.class, row -> row.analysis().priority())
                        .text(row -> row.analysis().language().name())
                        .text(row -> row.analysis().summary())
                        .text(row -> row.analysis().source().name().toLowerCase(Locale.ROOT))
                        .text(row -> row.analysis().model())
                        .array(Double.class, row -> row.analysis().confidence())
                        .array(Boolean.class, row -> row.analysis().needsReview())
                        .tuple())
                .replaceWithVoid();
    }
}
