package org.ticketdistribution.faults;

import org.ticketdistribution.cluster.Waiting;
import org.ticketdistribution.testing.TestDatabase;

/** How far runs have come, read from the database. */
record Progress(TestDatabase database, long afterRun) {

    /** Of all runs from now on. */
    static Progress ofNewRuns(TestDatabase database) {
        return new Progress(database, database.number("select coalesce(max(id), 0) from runs"));
    }

    long analyzed() {
        return database.number("select count(*) from ai_analyses where run_id > ?", afterRun);
    }

    long assigned() {
        return database.number("select count(*) from assignments where run_id > ?", afterRun);
    }

    void awaitAnalyzed(long count) {
        Waiting.until(() -> count + " tickets are analysed, now: " + this, () -> analyzed() >= count);
    }

    void awaitAssigned(long count) {
        Waiting.until(() -> count + " tickets are assigned, now: " + this, () -> assigned() >= count);
    }

    @Override
    public String toString() {
        return "%d analysed, %d assigned, runs %s"
                .formatted(
                        analyzed(),
                        assigned(),
                        database.texts("select id || ' ' || state from runs where id > ? order by id", afterRun));
    }
}
