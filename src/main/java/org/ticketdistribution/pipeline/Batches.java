package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Walking over what is open in a table, by id, a batch at a time, each done before the next is read. */
final class Batches {

    private Batches() {}

    /**
     * Reads and works until a read comes back empty.
     *
     * @param read the next rows with an id above the given one, in the order of their ids
     * @param work called with each batch, never with an empty one
     */
    static <T> Uni<Void> byId(
            LongFunction<Uni<List<T>>> read, ToLongFunction<T> id, Function<List<T>, Uni<Void>> work) {
        var last = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> read.apply(last.get())
                        .invoke(batch -> batch.forEach(item -> last.set(id.applyAsLong(item))))
                        .call(batch -> batch.isEmpty() ? Uni.createFrom().voidItem() : work.apply(batch)))
                .until(List::isEmpty)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
