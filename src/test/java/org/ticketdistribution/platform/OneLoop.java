package org.ticketdistribution.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Detached work on a single event loop: all that was started before is surely begun once a later start is. */
final class OneLoop implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Detached detached = new Detached(vertx);

    Detached detached() {
        return detached;
    }

    /** Returns when everything has begun that was started until now. */
    void settle() {
        var reached = new CountDownLatch(1);
        detached.start(() -> Uni.createFrom().voidItem().invoke(reached::countDown), failure -> {});
        try {
            if (!reached.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the event loop is stuck");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next of what comes in; fails when nothing comes. */
    static <T> T next(BlockingQueue<T> queue) {
        try {
            var next = queue.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
