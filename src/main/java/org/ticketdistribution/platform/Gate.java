package org.ticketdistribution.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many in at once; the others wait outside, in the order in which they came, without a thread. Whoever was let in
 * must {@linkplain #leave() leave}, however its work ended. A gate that was {@linkplain #close() closed} lets nobody in any
 * more. Safe for use by many threads.
 */
public final class Gate {

    private final int most;
    private final Queue<UniEmitter<? super Void>> outside = new ArrayDeque<>();
    private int inside;
    private boolean closed;

    /** @param most 1 or more */
    public Gate(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most=" + most + " lets nobody in; it must be at least 1");
        }
        this.most = most;
    }

    /** Ends when there is room, and takes it: at once, or on the thread of the one who leaves. Never, once it is closed. */
    public Uni<Void> enter() {
        return Uni.createFrom().emitter(emitter -> {
            if (takesRoomOrWaits(emitter)) {
                emitter.complete(null);
            }
        });
    }

    private synchronized boolean takesRoomOrWaits(UniEmitter<? super Void> emitter) {
        if (inside < most && !closed) {
            inside++;
            return true;
        }
        outside.add(emitter);
        return false;
    }

    /** Makes room for the next. */
    public void leave() {
        var next = nextInside();
        if (next != null) {
            next.complete(null);
        }
    }

    /** For good: whoever waits outside waits for ever. For the end of the process. */
    public synchronized void close() {
        closed = true;
    }

    /** The room passes on as it is: who comes at this moment does not get in before those who wait. */
    private synchronized @Nullable UniEmitter<? super Void> nextInside() {
        var next = closed ? null : outside.poll();
        if (next == null) {
            inside--;
        }
        return next;
    }
}
