package org.ticketdistribution.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings what many hand in one by one to a place that likes it by the dozen: while as many batches as may be are on their
 * way the next one gathers, so nobody waits longer than two trips, and a busy time makes larger batches instead of a
 * queue. Safe for use by many threads.
 */
public final class Gatherer<T> {

    private final Detached detached;
    private final int most;
    private final int ways;
    private final Function<List<T>, Uni<Void>> deliver;
    private final List<Waiting<T>> waiting = new ArrayList<>();
    private int onTheirWay;

    /**
     * @param most items in a batch
     * @param ways how many batches may be on their way at once, at least 1
     * @param deliver brings one batch
     */
    public Gatherer(Detached detached, int most, int ways, Function<List<T>, Uni<Void>> deliver) {
        this.detached = detached;
        this.most = most;
        this.ways = ways;
        this.deliver = deliver;
    }

    private record Waiting<T>(T item, UniEmitter<? super Void> emitter) {}

    /** Hands an item in; ends when its batch was delivered, or fails as its batch did. */
    public Uni<Void> add(T item) {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                waiting.add(new Waiting<>(item, emitter));
            }
            send();
        });
    }

    private void send() {
        var batch = nextBatch();
        if (batch.isEmpty()) {
            return;
        }
        var items = batch.stream().map(Waiting::item).toList();
        detached.start(
                () -> deliver.apply(items)
                        .invoke(() -> arrived(batch, one -> one.emitter().complete(null))),
                failure -> arrived(batch, one -> one.emitter().fail(failure)));
    }

    private synchronized List<Waiting<T>> nextBatch() {
        if (onTheirWay == ways || waiting.isEmpty()) {
            return List.of();
        }
        var first = waiting.subList(0, Math.min(most, waiting.size()));
        var batch = List.copyOf(first);
        first.clear();
        onTheirWay++;
        return batch;
    }

    /** The next batch leaves first: those who hear of this one may take their time. */
    private void arrived(List<Waiting<T>> batch, Consumer<Waiting<T>> tell) {
        synchronized (this) {
            onTheirWay--;
        }
        send();
        batch.forEach(tell);
    }
}
