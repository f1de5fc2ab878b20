package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** How much there is to do in the whole cluster, in numbers. */
@ApplicationScoped
public class Backlog {

    /** Followed by a run's state: how many runs are in it. */
    public static final String RUNS = "runs ";

    /** Followed by a stage: how many tickets wait for it. */
    public static final String WORK = "work ";

    /** The questions that a geocoding endpoint must still be asked. */
    public static final String QUESTIONS = "questions";

    /** How many endpoints could not be asked the last time. */
    public static final String TROUBLE = "trouble";

    private static final String NUMBERS = """
            select '%s' || state as name, count(*) as number from runs group by state
            union all select '%s' || stage, count(*) from ticket_work group by stage
            union all select '%s', count(*) from (%s) waiting
            union all select '%s', count(*) from geocoder_slots where trouble is not null""".formatted(RUNS, WORK, QUESTIONS, GeocodeQuestions.WAITING, TROUBLE);

    private final Pool pool;

    Backlog(Pool pool) {
        this.pool = pool;
    }

    /** The numbers by name; what is absent is 0. */
    public Uni<Map<String, Long>> numbers() {
        return pool.query(NUMBERS)
                .execute()
                .map(rows -> Rows.map(rows, row -> row.getString("name"), row -> row.getLong("number")));
    }
}
