package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.Usage;
import org.ticketdistribution.model.Issue;

/** Tickets that still wait for their analysis, shared by all replicas. */
@ApplicationScoped
public class AnalysisQueue {

    private static final String CLAIM = TicketWork.take("analysis", "true") + """
            select t.id, t.client_guid, t.revision, t.description, t.segment, t.attachment_key, t.object_key,
                taken.run_id, r.created_at as run_created_at, taken.claims
            from taken join tickets t on t.id = taken.ticket_id join runs r on r.id = taken.run_id order by t.id""";

    /** Each only if the revision that was read is still the stored one and nobody else analysed the ticket meanwhile. */
    private static final String INSERT = """
            with result as (
                select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::int[],
                    $7::text[], $8::text[], $9::text[], $10::text[], $11::float8[], $12::boolean[], $13::int[],
                    $14::bigint[], $15::bigint[], $16::boolean[], $17::boolean[])
                as row (run_id, ticket_id, revision, category, sentiment, priority, language, summary, source,
                    model, confidence, needs_review, model_calls, input_tokens, output_tokens, answer_reused,
                    fallback)),
            fresh as (
                select t.id from tickets t join result r on r.ticket_id = t.id and r.revision = t.revision
                order by t.id for no key update of t)
            insert into ai_analyses (run_id, ticket_id, revision, category, sentiment, priority, language,
                summary, source, model, confidence, needs_review, model_calls, input_tokens, output_tokens,
                answer_reused, fallback)
            select r.* from result r join fresh f on f.id = r.ticket_id order by r.ticket_id
            on conflict (ticket_id) do nothing""";

    /** Done is what has an analysis now, whoever wrote it. */
    private static final String END =
            TicketWork.end("analysis", "exists (select from ai_analyses a where a.ticket_id = work.ticket_id)");

    /** What was dropped because the ticket changed is to be done again, and not the ticket's fault. */
    private static final String FREE = """
            with freed as (
                select work.ticket_id
                from ticket_work work join unnest($1::bigint[], $2::bigint[]) as row (run_id, ticket_id)
                    on work.run_id = row.run_id and work.ticket_id = row.ticket_id
                where work.stage = 'analysis' order by work.ticket_id for update of work)
            update ticket_work work set owner = null, claims = 0
            from freed where work.stage = 'analysis' and work.ticket_id = freed.ticket_id""";

    /** The issues that tell of it. */
    private static final Set<String> STOOD_IN = Set.of("analysis.model_failed", "analysis.stuck");

    private final Pool pool;

    AnalysisQueue(Pool pool) {
        this.pool = pool;
    }

    /**
     * A ticket without analysis, taken up.
     *
     * @param runCreatedAt when its run was queued
     * @param revision written back with the result
     * @param claims how often it was taken up, this time included
     * @param objectKey the attachment in the object store, null when there is none
     */
    public record OpenText(
            long run,
            Instant runCreatedAt,
            UUID guid,
            long revision,
            int claims,
            @Nullable String objectKey,
            TicketText text) {}

    /**
     * What a model had to do with an analysis.
     *
     * @param usage what asking it cost
     * @param reused whether its answer to an earlier question was taken
     */
    public record ModelUse(Usage usage, boolean reused) {

        public static final ModelUse NONE = new ModelUse(Usage.NONE, false);
    }

    /** The analysis of the ticket whose text was read at this revision, and what is to be reported about it. */
    public record Analyzed(OpenText ticket, Analysis analysis, ModelUse model, Optional<Issue> issue) {

        /** Whether the local analyzer stood in for a model that should have answered. */
        boolean isFallback() {
            return analysis.source() == Analysis.Source.LOCAL
                    && issue.filter(met -> STOOD_IN.contains(met.code())).isPresent();
        }
    }

    /**
     * Takes up members of running runs that have no analysis.
     *
     * @param inHand the tickets that this replica works on already
     */
    public Uni<List<OpenText>> claim(UUID replica, int most, Collection<Long> inHand) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(replica, most, inHand.toArray(Long[]::new)))
                .map(rows -> Rows.list(rows, AnalysisQueue::read));
    }

    private static OpenText read(Row row) {
        return new OpenText(
                row.getLong("run_id"),
                row.getOffsetDateTime("run_created_at").toInstant(),
                row.getUUID("client_guid"),
                row.getLong("revision"),
                row.getInteger("claims"),
                row.getString("object_key"),
                new TicketText(
                        row.getLong("id"),
                        row.getString("description"),
                        row.getString("segment"),
                        row.getString("attachment_key") != null,
                        null));
    }

    /**
     * Keeps the analyses with their issues, all or none. Analyses of an older text are dropped, and their tickets are open
     * again. May be repeated.
     */
    public Uni<Void> write(List<Analyzed> analyzed) {
        var keys = Columns.of(analyzed)
                .array(Long.class, row -> row.ticket().run())
                .array(Long.class, row -> row.ticket().text().ticketId())
                .tuple();
        return pool.withTransaction(connection -> connection
                .preparedQuery(INSERT)
                .execute(results(analyzed))
                .chain(() -> connection.preparedQuery(END).execute(keys))
                .map(AnalysisQueue::ids)
                .call(ended -> ended.size() == analyzed.size()
                        ? Uni.createFrom().voidItem()
                        : connection.preparedQuery(FREE).execute(keys))
                .chain(ended -> report(connection, analyzed, ended)));
    }

    private static Set<Long> ids(RowSet<Row> rows) {
        return Rows.list(rows, row -> row.getLong(0)).stream().collect(Collectors.toSet());
    }

    private static Uni<Void> report(SqlConnection connection, List<Analyzed> analyzed, Set<Long> ended) {
        var ofEnded = analyzed.stream()
                .filter(row -> ended.contains(row.ticket().text().ticketId()))
                .flatMap(row -> row
                        .issue()
                        .map(issue -> new IssueColumns.OfRun(row.ticket().run(), issue))
                        .stream())
                .toList();
        return IssueColumns.insert(connection, ofEnded);
    }

    private static Tuple results(List<Analyzed> analyzed) {
        return Columns.of(analyzed)
                .array(Long.class, row -> row.ticket().run())
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
                .array(Integer.class, row -> row.model().usage().calls())
                .array(Long.class, row -> row.model().usage().inputTokens())
                .array(Long.class, row -> row.model().usage().outputTokens())
                .array(Boolean.class, row -> row.model().reused())
                .array(Boolean.class, Analyzed::isFallback)
                .tuple();
    }
}
