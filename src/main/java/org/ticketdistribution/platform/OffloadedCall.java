package org.ticketdistribution.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One blocking call on its way to a worker and back. */
final class OffloadedCall {

    /** What the worker brings back: carried as a value, so that no Vert.x future fails and logs. */
    private record Outcome<T>(@Nullable T item, @Nullable Throwable failure) {}

    private OffloadedCall() {}

    /** A Uni that makes the call once for each subscription. */
    static <T> Uni<T> uni(Callable<T> blocking, Function<Callable<Boolean>, Future<Boolean>> workers) {
        return Uni.createFrom().emitter(emitter -> start(blocking, workers, emitter));
    }

    private static <T> void start(
            Callable<T> blocking, Function<Callable<Boolean>, Future<Boolean>> workers, UniEmitter<? super T> emitter) {
        var gone = new AtomicBoolean();
        emitter.onTermination(() -> gone.set(true));
        var caller = Vertx.currentContext();
        Consumer<Outcome<T>> answer = caller == null
                ? outcome -> emit(outcome, emitter)
                : outcome -> caller.runOnContext(ignored -> emit(outcome, emitter));
        workers.apply(() -> {
                    if (!gone.get()) {
                        answer.accept(outcome(blocking));
                    }
                    return true;
                })
                // Reached only when the call was never made: the workers are closed.
                .onFailure(rejected -> answer.accept(new Outcome<>(null, rejected)));
    }

    private static <T> Outcome<T> outcome(Callable<T> blocking) {
        try {
            return new Outcome<>(blocking.call(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome<>(null, e);
        } catch (Exception | LinkageError | AssertionError e) {
            return new Outcome<>(null, e);
        }
    }

    private static <T> void emit(Outcome<T> outcome, UniEmitter<? super T> emitter) {
        if (outcome.failure() == null) {
            emitter.complete(outcome.item());
        } else {
            emitter.fail(outcome.failure());
        }
    }
}
