package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Candidate;
import org.ticketdistribution.assignment.Distribution;
import org.ticketdistribution.assignment.EligibilityRule;

/**
 * A ticket that {@link TicketLock} holds, and the writes that changes by hand are made of. Each does only what it says:
 * what goes together, and what is written down of it, is the caller's.
 */
public final class LockedTicket {

    private static final String STATE = RoutingTables.TICKET
            + """
            , t.revision, t.geocode_status, t.object_key, coalesce(a.needs_review, false) or t.location_review as review,
                coalesce(a.accepted, false) as accepted, a.id as analysis_id, a.version as analysis_version,
                g.id as assignment_id, g.manager_id, m.name as manager_name, d.unassigned_code, d.unassigned_reason,
                %s as analysis, %s as assignment
            from %s left join decisions d on d.ticket_id = t.id
            where t.id = $1""".formatted(HistorySql.ANALYSIS, HistorySql.ASSIGNMENT, HistorySql.TICKET_WITH_ALL);

    private static final String CORRECT = """
            update ai_analyses set category = $2, sentiment = $3, priority = $4, language = $5, summary = $6,
                source = 'manual', model = null, confidence = null, needs_review = false, fallback = false,
                accepted = false, released = released and category = $2, version = version + 1
            where ticket_id = $1""";

    private static final String ACCEPT =
            "update ai_analyses set needs_review = false, accepted = true, version = version + 1 where ticket_id = $1";

    private static final String PLACE_IS_SEEN =
            "update tickets set location_review = false where id = $1 and location_review";

    private static final String RELEASE =
            "update ai_analyses set released = true, version = version + 1 where ticket_id = $1";

    private static final String UNASSIGN = """
            with gone as (delete from assignments where ticket_id = $1 returning manager_id, counted)
            update managers m set current_load = m.current_load - 1 from gone
            where m.id = gone.manager_id and gone.counted""";

    private static final String ASSIGN = """
            with given as (
                insert into assignments (ticket_id, ai_analysis_id, manager_id, business_unit_id, reason, automatic,
                    assigned_by, overrides)
                select a.ticket_id, a.id, m.id, m.business_unit_id, $3, false, $4, $5
                from ai_analyses a, managers m where a.ticket_id = $1 and m.id = $2
                returning manager_id)
            update managers m set current_load = m.current_load + 1 from given where m.id = given.manager_id""";

    private static final String ATTACH = "update tickets set object_key = $2, revision = revision + 1 where id = $1";

    private final SqlConnection connection;
    private final TicketState state;

    private LockedTicket(SqlConnection connection, TicketState state) {
        this.connection = connection;
        this.state = state;
    }

    /**
     * The values that a correction leaves behind.
     *
     * @param priority 1 to 10
     */
    public record Values(String category, String sentiment, int priority, String language, String summary) {}

    /** Locked before it is read: whoever holds it may be writing its analysis. */
    static Uni<Optional<LockedTicket>> lock(SqlConnection connection, long ticket) {
        return connection
                .preparedQuery("select from tickets where id = $1 for no key update")
                .execute(Tuple.of(ticket))
                .chain(() -> read(connection, ticket))
                .map(found -> found.map(state -> new LockedTicket(connection, state)));
    }

    private static Uni<Optional<TicketState>> read(SqlConnection connection, long ticket) {
        return connection
                .preparedQuery(STATE)
                .execute(Tuple.of(ticket))
                .map(rows -> Rows.first(rows, LockedTicket::readState));
    }

    /** The ticket as it was when the lock was taken. */
    public TicketState state() {
        return state;
    }

    /** The ticket as it is after what was written since. */
    public Uni<TicketState> now() {
        return read(connection, state.id()).map(Optional::orElseThrow);
    }

    /** A manager as the rules see them now; empty for an unknown id. */
    public Uni<Optional<Candidate>> candidate(long manager) {
        return connection
                .preparedQuery(RoutingTables.CANDIDATE + " where id = $1")
                .execute(Tuple.of(manager))
                .map(rows -> Rows.first(rows, RoutingTables::readCandidate));
    }

    /** Takes the ticket from its manager and gives the load back; nothing when nobody has it. Turns nothing back. */
    public Uni<Void> unassign() {
        return execute(UNASSIGN, Tuple.of(state.id()));
    }

    /**
     * Gives the ticket, which has an analysis and no assignment, to this manager and raises their load; moves no turn.
     *
     * @param overrides the rules that were set aside
     */
    public Uni<Void> assign(long manager, String reason, String actor, List<EligibilityRule> overrides) {
        var names = overrides.stream()
                .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        return execute(ASSIGN, Tuple.of(state.id(), manager, reason, actor, names));
    }

    /**
     * Has the rules decide about the ticket, which has an analysis and no assignment: what follows of loads and turns is
     * written as for a run's batch.
     */
    public Uni<Void> route(Function<AssignmentBatches.Batch, Distribution> decide) {
        return now().chain(current -> RoutingTables.batch(
                        connection,
                        List.of(Optional.ofNullable(current.routed()).orElseThrow())))
                .chain(batch -> new DecisionWriter(connection, null)
                        .write(batch, decide.apply(batch).decisions()));
    }

    /** Replaces the analysis by what a person found. */
    public Uni<Void> correct(Values values) {
        return execute(
                        CORRECT,
                        Tuple.of(
                                state.id(),
                                values.category(),
                                values.sentiment(),
                                values.priority(),
                                values.language(),
                                values.summary()))
                .chain(this::placeIsSeen);
    }

    /** Leaves the analysis as it is: nobody has to look at it any more. */
    public Uni<Void> accept() {
        return execute(ACCEPT, Tuple.of(state.id())).chain(this::placeIsSeen);
    }

    private Uni<Void> placeIsSeen() {
        return execute(PLACE_IS_SEEN, Tuple.of(state.id()));
    }

    /** From now on the ticket is routed although it is spam. */
    public Uni<Void> release() {
        return execute(RELEASE, Tuple.of(state.id()));
    }

    /** Gives the ticket another file. Raises its revision: what a run just reads of it is read again. */
    public Uni<Void> attach(String objectKey) {
        return execute(ATTACH, Tuple.of(state.id(), objectKey));
    }

    /** Writes down what runs did so far; before the first change. */
    public Uni<Void> keepHistory() {
        return History.keep(connection, state.id());
    }

    /** Writes the change down. */
    public Uni<Void> note(String actor, HistoryEvent what, @Nullable JsonObject before, @Nullable JsonObject after) {
        return History.ofTicket(connection, state.id(), actor, what, before, after);
    }

    /**
     * Deletes the ticket with all that belongs to it and all that was told about it, except that it was deleted.
     *
     * @return the key of its object that no ticket refers to any more; empty when there is none
     */
    public Uni<Optional<String>> delete(String actor) {
        return Erasure.ticket(connection, state.id(), actor);
    }

    private Uni<Void> execute(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }

    private static TicketState readState(Row row) {
        @Nullable Long analysis = row.getLong("analysis_id");
        return new TicketState(
                row.getLong("id"),
                TicketVersion.of(
                        row.getLong("revision"),
                        row.getString("geocode_status"),
                        analysis == null
                                ? null
                                : new TicketVersion.OfAnalysis(analysis, row.getInteger("analysis_version")),
                        row.getLong("assignment_id"),
                        row.getString("unassigned_reason")),
                !row.getString("geocode_status").equals("pending"),
                analysis == null ? null : RoutingTables.readTicket(row),
                row.getBoolean("review"),
                row.getBoolean("accepted"),
                row.getLong("manager_id"),
                row.getString("manager_name"),
                row.getString("unassigned_code"),
                row.getString("unassigned_reason"),
                row.getString("object_key"),
                row.getJsonObject("analysis"),
                row.getJsonObject("assignment"));
    }
}
