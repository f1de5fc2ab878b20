package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Choice;
import org.ticketdistribution.assignment.Decision;
import org.ticketdistribution.assignment.Explanation;
import org.ticketdistribution.assignment.Home;
import org.ticketdistribution.assignment.OpenTicket;
import org.ticketdistribution.assignment.Pair;

/** Writes the decisions of one batch with all that follows from them, inside the batch's transaction. */
final class DecisionWriter {

    private final SqlConnection connection;

    @Nullable
    private final Long run;

    /** @param run null when a person had one ticket routed */
    DecisionWriter(SqlConnection connection, @Nullable Long run) {
        this.connection = connection;
        this.run = run;
    }

    Uni<Void> write(AssignmentBatches.Batch batch, List<Decision> decisions) {
        var assigned = decisions.stream()
                .flatMap(decision -> decision.<Stream<Decision.Assigned>>match(Stream::of, nobody -> Stream.empty()))
                .toList();
        return decisions(batch, decisions)
                .chain(() -> assignments(assigned))
                .chain(() -> loads(assigned))
                .chain(() -> hubTurns(assigned))
                .chain(() -> pairTurns(assigned));
    }

    private Uni<Void> decisions(AssignmentBatches.Batch batch, List<Decision> decisions) {
        var world = DecisionJson.ofWorld(batch.world());
        var hash = Hashes.sha256(world.encode());
        var tickets = batch.tickets().stream().collect(Collectors.toMap(OpenTicket::id, Function.identity()));
        return execute(
                        "insert into routing_worlds (hash, world) values ($1, $2) on conflict do nothing",
                        Tuple.of(hash, world))
                .chain(() -> execute(
                        """
                        insert into decisions
                            (run_id, world_hash, ticket_id, unassigned_code, unassigned_reason, decision)
                        select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[], $6::jsonb[])
                        on conflict (ticket_id) do update set run_id = excluded.run_id, decided_at = now(),
                            world_hash = excluded.world_hash, unassigned_code = excluded.unassigned_code,
                            unassigned_reason = excluded.unassigned_reason, decision = excluded.decision""",
                        Columns.of(decisions)
                                .value(run)
                                .value(hash)
                                .array(Long.class, Decision::ticketId)
                                .text(DecisionWriter::unassignedCode)
                                .text(decision -> decision.match(ok -> null, Explanation::reason))
                                .array(
                                        JsonObject.class,
                                        decision -> DecisionJson.of(
                                                Objects.requireNonNull(tickets.get(decision.ticketId())),
                                                decision,
                                                hash))
                                .tuple()));
    }

    @Nullable
    private static String unassignedCode(Decision decision) {
        return decision.match(
                assigned -> null, unassigned -> unassigned.reason().name().toLowerCase(Locale.ROOT));
    }

    private Uni<Void> assignments(List<Decision.Assigned> assigned) {
        return execute(
                """
                insert into assignments (run_id, ticket_id, ai_analysis_id, manager_id, business_unit_id, reason,
                    pair_low_id, pair_high_id, pair_sequence)
                select $1, r.ticket_id, a.id, r.manager_id, r.office_id, r.reason, r.low_id, r.high_id, r.sequence
                from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::bigint[],
                        $8::bigint[]) with ordinality
                    as r (ticket_id, manager_id, office_id, reason, low_id, high_id, sequence, position)
                    join ai_analyses a on a.ticket_id = r.ticket_id
                order by r.position""",
                Columns.of(assigned)
                        .value(run)
                        .array(Long.class, Decision.Assigned::ticketId)
                        .array(Long.class, Decision.Assigned::managerId)
                        .array(Long.class, decision -> decision.office().officeId())
                        .text(Explanation::reason)
                        .array(
                                Long.class,
                                decision -> ofDeal(decision, deal -> deal.pair().lowManagerId()))
                        .array(
                                Long.class,
                                decision -> ofDeal(decision, deal -> deal.pair().highManagerId()))
                        .array(Long.class, decision -> ofDeal(decision, Choice.PairDeal::sequence))
                        .tuple());
    }

    @Nullable
    private static Long ofDeal(Decision.Assigned decision, Function<Choice.PairDeal, Long> value) {
        var deal = decision.choice().deal();
        return deal == null ? null : value.apply(deal);
    }

    private Uni<Void> loads(List<Decision.Assigned> assigned) {
        return execute(
                """
                update managers m set current_load = m.current_load + taken.tickets
                from (select manager_id, count(*) as tickets from unnest($1::bigint[]) as r (manager_id)
                    group by manager_id) taken
                where m.id = taken.manager_id""",
                Columns.of(assigned)
                        .array(Long.class, Decision.Assigned::managerId)
                        .tuple());
    }

    private Uni<Void> hubTurns(List<Decision.Assigned> assigned) {
        var turns =
                assigned.stream().filter(decision -> hubTurn(decision) != null).toList();
        return execute(
                """
                insert into hub_turns (run_id, turn, ticket_id, hub)
                select $1, (select coalesce(max(turn), 0) from hub_turns) + r.position, r.ticket_id, r.hub
                from unnest($2::bigint[], $3::text[]) with ordinality as r (ticket_id, hub, position)""",
                Columns.of(turns)
                        .value(run)
                        .array(Long.class, Decision.Assigned::ticketId)
                        .text(decision ->
                                Objects.requireNonNull(hubTurn(decision)).hub())
                        .tuple());
    }

    /** The turn that this assignment used; null when it used none. */
    private static Home.@Nullable HubTurn hubTurn(Decision.Assigned decision) {
        var turn = decision.home().hubTurn();
        return turn != null && turn.used() ? turn : null;
    }

    private Uni<Void> pairTurns(List<Decision.Assigned> assigned) {
        Map<Pair, Decision.Assigned> last = new LinkedHashMap<>();
        for (var decision : assigned) {
            var deal = decision.choice().deal();
            if (deal != null) {
                last.put(deal.pair(), decision);
            }
        }
        return execute(
                """
                insert into pair_turns
                    (business_unit_id, low_manager_id, high_manager_id, sequence, last_manager_id)
                select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
                on conflict (business_unit_id, low_manager_id, high_manager_id)
                    do update set sequence = excluded.sequence, last_manager_id = excluded.last_manager_id""",
                Columns.of(List.copyOf(last.entrySet()))
                        .array(Long.class, entry -> entry.getKey().officeId())
                        .array(Long.class, entry -> entry.getKey().lowManagerId())
                        .array(Long.class, entry -> entry.getKey().highManagerId())
                        .array(Long.class, entry -> ofDeal(entry.getValue(), Choice.PairDeal::sequence))
                        .array(Long.class, entry -> entry.getValue().managerId())
                        .tuple());
    }

    private Uni<Void> execute(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }
}
