package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallGateTest {

    private static final int PATIENCE_SECONDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void asManyPassAsTheLimitSays_theNextWhenOneLeaves() throws Exception {
        var gate = new CallGate(2);
        var first = gate.enter();
        gate.enter();
        var third = threads.submit(gate::enter);

        assertThat(third.isDone()).isFalse();
        first.close();

        assertThat(third.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void trouble_makesRoomForFewer() throws Exception {
        var gate = new CallGate(4);
        var one = gate.enter();
        var other = gate.enter();

        one.tooMuch();
        other.tooMuch();
        one.close();
        other.close();

        assertThat(gate.most()).as("two calls under way together count once").isEqualTo(2);
        assertThat(mostAtOnce(gate, 2)).isEqualTo(2);
    }

    @Test
    void goodAnswer_makesRoomForMore() throws Exception {
        var gate = new CallGate(2);
        var slow = gate.enter();
        slow.tooMuch();
        assertThat(gate.most()).isEqualTo(1);
        var waiting = threads.submit(gate::enter);

        slow.answered();

        assertThat(waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("passes while the first is still inside")
                .isNotNull();
    }

    @Test
    void manyCalls_neverMoreAtOnceThanTheMost() throws Exception {
        assertThat(mostAtOnce(new CallGate(3), 3)).isEqualTo(3);
    }

    @Test
    void whoIsStoppedWhileWaiting_doesNotPass() throws Exception {
        var gate = new CallGate(1);
        gate.enter();
        var waits = new CompletableFuture<Thread>();
        var end = new CompletableFuture<Throwable>();
        threads.submit(() -> {
            waits.complete(Thread.currentThread());
            try {
                gate.enter();
                end.complete(new AssertionError("passed"));
            } catch (InterruptedException stopped) {
                end.complete(stopped);
            }
        });

        waits.get(PATIENCE_SECONDS, TimeUnit.SECONDS).interrupt();

        assertThat(end.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void gateWithoutRoom_isRefused() {
        assertThatThrownBy(() -> new CallGate(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** How many of 30 calls were inside at once; each waits inside until the expected number has been. */
    private int mostAtOnce(CallGate gate, int expected) throws Exception {
        var together = new CountDownLatch(expected);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var calls = new ArrayList<Future<?>>();
        for (int i = 0; i < 30; i++) {
            calls.add(threads.submit(() -> {
                try (var pass = gate.enter()) {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    together.countDown();
                    together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    now.decrementAndGet();
                    return pass;
                }
            }));
        }
        for (var call : calls) {
            call.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return most.get();
    }
}
