package org.ticketdistribution.platform;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps so many pieces of work in hand at once: whenever there is room it draws as many as fit, and works on each by
 * itself, so that a slow piece holds up no other. It draws when it is told to {@linkplain #look() look} and whenever a
 * piece has ended, until a draw comes back empty. After a failure it waits to be told: what failed may be drawn again,
 * and fail again at once. One draw at a time. Safe for use by many threads.
 *
 * @param <T> a piece of work, a value with equals
 */
public final class Pump<T> {

    private final Detached detached;
    private final int atOnce;
    private final BiFunction<Integer, Collection<T>, Uni<List<T>>> draw;
    private final Function<T, Uni<Void>> work;
    private final Consumer<Throwable> trouble;

    private final Set<T> inHand = new HashSet<>();
    private boolean drawing;
    private boolean lookAgain;
    private boolean stopped;

    /**
     * @param atOnce the most pieces in hand, at least 1
     * @param draw gives at most so many pieces, told those that are in hand; an empty list when there are none
     * @param work does one piece
     * @param trouble hears of each draw and each piece that failed; a failed piece is no longer in hand
     */
    public Pump(
            Detached detached,
            int atOnce,
            BiFunction<Integer, Collection<T>, Uni<List<T>>> draw,
            Function<T, Uni<Void>> work,
            Consumer<Throwable> trouble) {
        this.detached = detached;
        this.atOnce = atOnce;
        this.draw = draw;
        this.work = work;
        this.trouble = trouble;
    }

    /** Draws now if there is room, else when there is; returns at once. */
    public void look() {
        var room = roomForADraw();
        if (room > 0) {
            detached.start(() -> draw.apply(room, inHand()).invoke(this::begin).replaceWithVoid(), this::drawFailed);
        }
    }

    /** Draws no more. Pieces in hand go on. */
    public synchronized void stop() {
        stopped = true;
    }

    private synchronized int roomForADraw() {
        if (stopped) {
            return 0;
        }
        if (drawing) {
            lookAgain = true;
            return 0;
        }
        var room = atOnce - inHand.size();
        drawing = room > 0;
        return room;
    }

    private synchronized Collection<T> inHand() {
        return new ArrayList<>(inHand);
    }

    private void begin(List<T> drawn) {
        boolean again;
        synchronized (this) {
            inHand.addAll(drawn);
            drawing = false;
            again = lookAgain || !drawn.isEmpty();
            lookAgain = false;
        }
        drawn.forEach(piece -> detached.start(() -> work.apply(piece).invoke(() -> ended(piece)), failure -> {
            leaveHand(piece);
            trouble.accept(failure);
        }));
        if (again) {
            look();
        }
    }

    private void ended(T piece) {
        leaveHand(piece);
        look();
    }

    private synchronized void leaveHand(T piece) {
        inHand.remove(piece);
    }

    /** Not tried again at once: what keeps a draw from working seldom passes within a moment. */
    private void drawFailed(Throwable failure) {
        synchronized (this) {
            drawing = false;
            lookAgain = false;
        }
        trouble.accept(failure);
    }
}
