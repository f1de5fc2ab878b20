package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.ticketdistribution.cluster.Replica;
import org.ticketdistribution.cluster.Waiting;

/** Asks a replica for its health ten times a second, and remembers which answers came. */
final class HealthWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String path;
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private final Thread thread;
    private volatile boolean closed;

    private HealthWatch(String path, Replica replica) {
        this.path = path;
        var client = replica.client();
        thread = new Thread(
                () -> {
                    while (!closed) {
                        answers.merge(client.status(path), 1, Integer::sum);
                        Waiting.pause(PAUSE);
                    }
                },
                "watch " + path);
        thread.setDaemon(true);
        thread.start();
    }

    static HealthWatch live(Replica replica) {
        return new HealthWatch("/q/health/live", replica);
    }

    static HealthWatch ready(Replica replica) {
        return new HealthWatch("/q/health/ready", replica);
    }

    /** How often each status came; 0 stands for no answer within some seconds. */
    Map<Integer, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** There were answers, and all of them said yes. */
    void assertAlways200() {
        assertThat(answers().keySet()).as("answers of %s: %s", path, answers()).isEqualTo(Set.of(200));
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
