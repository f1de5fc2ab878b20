package org.ticketdistribution.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(2);
    private final List<String> inside = new ArrayList<>();

    @Test
    void fullGate_letsInWhoCameFirst() {
        enter("a", "b", "c", "d");
        assertThat(inside).containsExactly("a", "b");

        gate.leave();
        enter("e");
        assertThat(inside).containsExactly("a", "b", "c");

        gate.leave();
        gate.leave();
        gate.leave();
        assertThat(inside).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void emptyGate_hasRoomForAllAgain() {
        enter("a", "b", "c");
        gate.leave();
        gate.leave();
        gate.leave();

        enter("d", "e", "f");

        assertThat(inside).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void closedGate_letsInNobodyElse() {
        enter("a", "b", "c");
        gate.close();

        gate.leave();
        gate.leave();
        enter("d");

        assertThat(inside).containsExactly("a", "b");
    }

    @Test
    void manyAtTheDoor_areNeverMoreInside() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(10_000);
        var threads = Executors.newFixedThreadPool(4);
        try {
            IntStream.range(0, 10_000).forEach(number -> gate.enter()
                    .subscribe()
                    .with(entered -> threads.execute(() -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        now.decrementAndGet();
                        gate.leave();
                        done.countDown();
                    })));
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void gateForNobody_isRefused() {
        assertThatThrownBy(() -> new Gate(0)).hasMessage("most=0 lets nobody in; it must be at least 1");
    }

    private void enter(String... names) {
        for (var name : names) {
            gate.enter().subscribe().with(entered -> inside.add(name));
        }
    }
}
