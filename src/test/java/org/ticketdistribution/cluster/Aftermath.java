package org.ticketdistribution.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.ticketdistribution.testing.TestDatabase;

/**
 * What must be stored once all runs have ended, whatever happened meanwhile. Each check fails with the breach it found;
 * {@link #assertThatAll} adds what was done before.
 */
public final class Aftermath {

    private final TestDatabase database;

    public Aftermath(TestDatabase database) {
        this.database = database;
    }

    /**
     * Runs checks.
     *
     * @param after what happened before, to be told by a failure: seed, moment
     */
    public static void assertThatAll(String after, Runnable... checks) {
        for (var check : checks) {
            try {
                check.run();
            } catch (AssertionError breach) {
                throw new AssertionError(after + ": " + breach.getMessage(), breach);
            }
        }
    }

    /** As {@link #assertThatAll} for work that gives something. */
    public static <T> T after(String before, Supplier<T> work) {
        try {
            return work.get();
        } catch (AssertionError breach) {
            throw new AssertionError(before + ": " + breach.getMessage(), breach);
        }
    }

    /** Exactly that many runs, all of them succeeded. */
    public void runs(int count) {
        assertThat(database.texts("select id || ' ' || state || coalesce(' ' || failure, '') from runs order by id"))
                .as("runs")
                .hasSize(count)
                .allMatch(run -> run.endsWith(" succeeded"));
    }

    /** That many tickets are stored, and no one of them lacks its analysis (of its latest revision) or its assignment. */
    public void tickets(int count) {
        assertThat(database.number("select count(*) from tickets"))
                .as("stored tickets")
                .isEqualTo(count);
        assertThat(database.texts("""
                        select format('ticket %s, revision %s: analysis %s of revision %s, assignment %s', t.id,
                            t.revision, a.id, a.revision, g.id)
                        from tickets t left join ai_analyses a on a.ticket_id = t.id
                            left join assignments g on g.ticket_id = t.id
                        where a.id is null or g.id is null or g.ai_analysis_id <> a.id or a.revision <> t.revision
                            or t.geocode_status = 'pending'
                        order by t.id""")).as("tickets that are lost, or not done").isEmpty();
    }

    /** Every analysis is the model's. */
    public void analyzedByTheModel() {
        assertThat(database.texts("select ticket_id from ai_analyses where source <> 'llm' order by ticket_id"))
                .as("tickets that the model did not answer")
                .isEmpty();
    }

    /** No run holds a ticket any more. */
    public void nothingHeld() {
        assertThat(database.texts("select run_id || ' holds ' || ticket_id from run_tickets where active"))
                .as("tickets that ended runs still hold")
                .isEmpty();
    }

    /**
     * What must hold after any run (routing-rules.md §9), loads and turns included.
     *
     * @param loads what the latest files say of each manager, by name
     */
    public void invariants(Map<String, Integer> loads) {
        database.assertInvariants(loads);
    }

    /**
     * Turns are exact when no ticket was uploaded twice: one hub turn for each ticket that went to a hub, one step of
     * its pair for each ticket that a pair dealt, no gap and nothing twice.
     */
    public void turnsOfTicketsUploadedOnce() {
        assertThat(database.texts("""
                        select ticket_id from hub_turns group by ticket_id having count(*) > 1 order by ticket_id""")).as("tickets with several hub turns").isEmpty();
        assertThat(database.texts("""
                        select d.ticket_id from decisions d
                        where d.unassigned_code is null and d.decision #>> '{home,hub_turn}' is not null
                        order by d.ticket_id"""))
                .as("tickets that went to a hub, and those with a turn in the ledger")
                .isEqualTo(database.texts("select ticket_id from hub_turns order by ticket_id"));
        assertThat(database.texts("""
                        select format('office %s, pair %s and %s: %s deals, sequence %s to %s, stored %s',
                            p.business_unit_id, p.low_manager_id, p.high_manager_id, count(g.id),
                            min(g.pair_sequence), max(g.pair_sequence), p.sequence)
                        from pair_turns p left join assignments g on g.business_unit_id = p.business_unit_id
                            and g.pair_low_id = p.low_manager_id and g.pair_high_id = p.high_manager_id
                        group by p.business_unit_id, p.low_manager_id, p.high_manager_id, p.sequence
                        having count(g.id) <> p.sequence or max(g.pair_sequence) is distinct from p.sequence
                            or count(distinct g.pair_sequence) <> p.sequence"""))
                .as("pairs whose turns are not their deals")
                .isEmpty();
    }

    /** All of the above, for uploads that each brought new tickets and a model that always answered. */
    public void ofNewTickets(int runs, int tickets, Map<String, Integer> loads) {
        runs(runs);
        tickets(tickets);
        analyzedByTheModel();
        nothingHeld();
        turnsOfTicketsUploadedOnce();
        invariants(loads);
    }
}
