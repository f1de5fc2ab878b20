package org.ticketdistribution.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The thread rule in one place: what blocks runs on a worker, and its result comes back on the caller's Vert.x context,
 * a duplicated one included. Calls run side by side and finish in any order. A call made off every Vert.x context emits
 * on the worker. A call whose subscriber went away before its turn is not made; one that has begun runs to its end.
 */
@Singleton
public final class Offload {

    /** No call of ours should block as long as this; Vert.x logs a warning then. */
    private static final long WARN_AFTER_MINUTES = 10;

    private final Vertx vertx;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    public Offload(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs a call on the worker pool that all share. */
    public <T> Uni<T> call(Callable<T> blocking) {
        return OffloadedCall.uni(blocking, turn -> vertx.executeBlocking(turn, false));
    }

    /** Does work that may end on any thread, and brings its result back on the caller's Vert.x context. */
    public <T> Uni<T> back(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var caller = Vertx.currentContext();
            return caller == null ? work.get() : work.get().emitOn(task -> caller.runOnContext(onCaller -> task.run()));
        });
    }

    /**
     * A lane of its own: never more than so many calls at once in the process, the others wait their turn in order of
     * arrival. The same name gives the same lane.
     *
     * @param name shown as the name of the threads
     * @param threads 1 or more
     * @throws IllegalArgumentException when the lane exists with another number of threads
     */
    public Lane lane(String name, int threads) {
        var lane = lanes.computeIfAbsent(name, key -> open(name, threads));
        if (lane.threads() != threads) {
            throw new IllegalArgumentException("lane «" + name + "» has " + lane.threads() + " threads, asked for "
                    + threads + "; use another name or the same number");
        }
        return lane;
    }

    @PreDestroy
    void close() {
        lanes.values().forEach(Lane::close);
    }

    private Lane open(String name, int threads) {
        var workers = vertx.createSharedWorkerExecutor(name, threads, WARN_AFTER_MINUTES, TimeUnit.MINUTES);
        return new Lane(workers, threads);
    }

    /** A bounded number of workers, see {@link Offload#lane}. */
    public static final class Lane {

        private final WorkerExecutor workers;
        private final int threads;

        private Lane(WorkerExecutor workers, int threads) {
            this.workers = workers;
            this.threads = threads;
        }

        /** Runs a call on this lane. */
        public <T> Uni<T> call(Callable<T> blocking) {
            return OffloadedCall.uni(blocking, turn -> workers.executeBlocking(turn, false));
        }

        /** The most calls at once. */
        public int threads() {
            return threads;
        }

        private void close() {
            workers.close();
        }
    }
}
