package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ticketdistribution.testing.TestDatabase;

/** Replicas that a test plays, and runs at work whose members have the ids 1, 2, 3 and so on. */
final class Cluster {

    static final UUID A = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    static final UUID B = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    private final TestDatabase database;

    Cluster(TestDatabase database) {
        this.database = database;
    }

    /** An empty database in which A and B are alive. */
    void begin() {
        database.clean();
        database.execute("delete from replicas");
        alive(A);
        alive(B);
    }

    /** Nobody else would end the runs, and the next test waits for that. */
    void end() {
        database.execute("update runs set state = 'succeeded', finished_at = now(), owner = null"
                + " where state in ('queued', 'running')");
    }

    void alive(UUID replica) {
        database.execute(
                "insert into replicas (id, lives_until) values (?, 'infinity')"
                        + " on conflict (id) do update set lives_until = excluded.lives_until",
                replica);
    }

    void dead(UUID replica) {
        database.execute("update replicas set lives_until = now() - interval '1 second' where id = ?", replica);
    }

    long queuedRun() {
        return database.number("insert into runs (kind) values ('upload') returning id");
    }

    /** A run that this replica leads. */
    long run(UUID leader) {
        return database.number(
                "insert into runs (kind, state, owner, started_at) values ('upload', 'running', ?, now()) returning id",
                leader);
    }

    /** New tickets in Астана without place and analysis, members of the run. */
    void members(long run, int count) {
        var before = database.number("select count(*) from tickets");
        database.execute("""
                insert into tickets (client_guid, description, city)
                select ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'текст ' || i, 'Астана'
                from generate_series(?::bigint + 1, ?::bigint + ?) i""", before, before, count);
        database.execute(
                "insert into run_tickets (run_id, ticket_id) select ?, id from tickets where id > ?", run, before);
    }

    /** Members with all their work noted, as the leader of the run does it. */
    void work(long run, int count) {
        members(run, count);
        database.execute("""
                insert into ticket_work (stage, ticket_id, run_id)
                select stage, ticket_id, run_id from run_tickets, (values ('geocoding'), ('analysis')) as stages (stage)
                where run_id = ? on conflict do nothing""", run);
    }

    /** The rows as one text each, columns between blanks, a null as "-". */
    List<String> rows(String sql) {
        return database.rows(sql).stream()
                .map(row -> String.join(
                        " ",
                        row.values().stream()
                                .map(value -> value == null ? "-" : value.toString())
                                .toList()))
                .toList();
    }

    static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
