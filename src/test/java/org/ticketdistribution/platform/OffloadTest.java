package org.ticketdistribution.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OffloadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Vertx vertx;
    private static Offload offload;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        offload = new Offload(vertx);
    }

    @AfterAll
    static void stop() {
        offload.close();
        vertx.close();
    }

    @Test
    void call_runsOnAWorkerAndReturnsToTheDuplicatedContext() throws Exception {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        var workedOnEventLoop = new CompletableFuture<Boolean>();
        var returnedTo = new CompletableFuture<Context>();

        context.runOnContext(ignored -> offload.call(() -> workedOnEventLoop.complete(Context.isOnEventLoopThread()))
                .subscribe()
                .with(done -> returnedTo.complete(Vertx.currentContext()), returnedTo::completeExceptionally));

        assertThat(returnedTo.get(20, TimeUnit.SECONDS)).isSameAs(context);
        assertThat(workedOnEventLoop.join()).isFalse();
    }

    @Test
    void callOffEveryContext_emitsOnTheWorker() {
        var emittedOn = offload.call(() -> Thread.currentThread().getName())
                .map(worker -> worker.equals(Thread.currentThread().getName()))
                .await()
                .atMost(PATIENCE);

        assertThat(emittedOn).isTrue();
    }

    @Test
    void failure_isTheCallsOwn() {
        var failing = offload.lane("failing", 1).call(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> failing.await().atMost(PATIENCE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void lane_neverRunsMoreThanItsThreads() {
        var lane = offload.lane("bounded", 3);
        var all = new CountDownLatch(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();

        Multi.createFrom()
                .range(0, 30)
                .onItem()
                .transformToUni(i -> lane.call(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    all.countDown();
                    all.await(20, TimeUnit.SECONDS);
                    return now.decrementAndGet();
                }))
                .merge(30)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);

        assertThat(most.get()).isEqualTo(3);
    }

    @Test
    void cancelledBeforeItsTurn_isNotMade() throws Exception {
        var lane = offload.lane("single", 1);
        var gate = new CountDownLatch(1);
        var made = new AtomicInteger();
        var first = lane.call(() -> gate.await(20, TimeUnit.SECONDS)).subscribeAsCompletionStage();

        lane.call(made::incrementAndGet).subscribe().with(ignored -> {}).cancel();
        gate.countDown();
        first.get(20, TimeUnit.SECONDS);

        assertThat(lane.call(made::get).await().atMost(PATIENCE)).isZero();
    }

    @Test
    void sameNameWithOtherSize_isRefused() {
        offload.lane("sized", 2);

        assertThat(offload.lane("sized", 2).threads()).isEqualTo(2);
        assertThatThrownBy(() -> offload.lane("sized", 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sized")
                .hasMessageContaining("4");
    }
}
