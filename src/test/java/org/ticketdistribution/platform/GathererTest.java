package org.ticketdistribution.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketdistribution.platform.OneLoop.next;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batches arrive when the test says so. */
class GathererTest {

    private final OneLoop loop = new OneLoop();
    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();

    private record Delivery(List<String> items, UniEmitter<? super Void> end) {

        void arrives() {
            end.complete(null);
        }
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void itemsThatComeWhileABatchIsOnItsWay_areTheNextBatch() throws Exception {
        var gatherer = gatherer(10);

        var first = add(gatherer, "a");
        var way = next(deliveries);
        var others = List.of(add(gatherer, "b"), add(gatherer, "c"), add(gatherer, "d"));
        loop.settle();
        assertThat(way.items()).containsExactly("a");
        assertThat(deliveries).as("one batch at a time").isEmpty();

        way.arrives();
        var second = next(deliveries);
        assertThat(second.items()).containsExactly("b", "c", "d");
        first.get(20, TimeUnit.SECONDS);
        assertThat(others).noneMatch(CompletableFuture::isDone);

        second.arrives();
        for (var other : others) {
            other.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void severalWays_areUsedSideBySide() throws Exception {
        var gatherer = gatherer(10, 2);

        var first = add(gatherer, "a");
        var second = add(gatherer, "b");
        var wayOfFirst = next(deliveries);
        var wayOfSecond = next(deliveries);
        var third = add(gatherer, "c");
        loop.settle();
        assertThat(deliveries).as("two batches at a time").isEmpty();

        wayOfSecond.arrives();
        second.get(20, TimeUnit.SECONDS);
        assertThat(List.of(first, third)).noneMatch(CompletableFuture::isDone);
        next(deliveries).arrives();
        third.get(20, TimeUnit.SECONDS);
        wayOfFirst.arrives();
        first.get(20, TimeUnit.SECONDS);
    }

    @Test
    void batch_isNoLargerThanSaid_andKeepsTheOrder() {
        var gatherer = gatherer(2);
        add(gatherer, "a");
        var first = next(deliveries);
        List.of("b", "c", "d", "e", "f").forEach(item -> add(gatherer, item));

        first.arrives();
        var second = next(deliveries);
        second.arrives();
        var third = next(deliveries);
        third.arrives();

        assertThat(second.items()).containsExactly("b", "c");
        assertThat(third.items()).containsExactly("d", "e");
        assertThat(next(deliveries).items()).containsExactly("f");
    }

    @Test
    void failure_reachesThoseOfItsBatchOnly() throws Exception {
        var gatherer = gatherer(2);
        var before = add(gatherer, "a");
        var first = next(deliveries);
        var b = add(gatherer, "b");
        var c = add(gatherer, "c");
        var after = add(gatherer, "d");

        first.arrives();
        next(deliveries).end().fail(new IllegalStateException("lost"));
        next(deliveries).arrives();

        before.get(20, TimeUnit.SECONDS);
        after.get(20, TimeUnit.SECONDS);
        assertThat(List.of(b, c)).allSatisfy(lost -> assertThatThrownBy(() -> lost.get(20, TimeUnit.SECONDS))
                .hasRootCauseMessage("lost"));
    }

    @Test
    void deliveryThatThrows_failsItsBatchAndTheNextGoes() throws Exception {
        var calls = new AtomicInteger();
        var gatherer = new Gatherer<String>(loop.detached(), 10, 1, items -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("thrown");
            }
            return Uni.createFrom().voidItem();
        });

        var first = add(gatherer, "a");
        assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("thrown");
        add(gatherer, "b").get(20, TimeUnit.SECONDS);
        assertThat(calls.get()).isEqualTo(2);
    }

    @Test
    void itemIsHandedIn_whenSomebodySubscribes() {
        var gatherer = gatherer(10);

        var added = gatherer.add("a");
        loop.settle();
        assertThat(deliveries).isEmpty();

        var delivered = added.subscribeAsCompletionStage();
        assertThat(delivered).isNotDone();
        assertThat(next(deliveries).items()).containsExactly("a");
    }

    private Gatherer<String> gatherer(int most) {
        return gatherer(most, 1);
    }

    private Gatherer<String> gatherer(int most, int ways) {
        return new Gatherer<>(loop.detached(), most, ways, items -> Uni.createFrom()
                .emitter(end -> deliveries.add(new Delivery(items, end))));
    }

    private static CompletableFuture<Void> add(Gatherer<String> gatherer, String item) {
        return gatherer.add(item).subscribeAsCompletionStage();
    }
}
