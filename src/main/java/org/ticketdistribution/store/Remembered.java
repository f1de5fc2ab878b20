package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is dear to count, kept in the process until something was stored. Two who ask at once may both count.
 *
 * @param <K> what is counted
 * @param <V> the result, immutable
 */
public final class Remembered<K, V> {

    /** A change that leaves no trace in the mark is seen after that long. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** While a run is at work something changes all the time; who watches it need not count more often. */
    private static final Duration KEPT_DURING_RUN = Duration.ofSeconds(2);

    /** Keys kept at once; the one that was asked for the longest ago goes. */
    private static final int MOST = 20;

    private static final float USUAL_LOAD = 0.75f;

    private final LastChange change;
    private final Clock clock;

    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(MOST, USUAL_LOAD, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > MOST;
        }
    };

    private record Kept<V>(LastChange.Mark mark, Instant since, V value) {}

    public Remembered(LastChange change, Clock clock) {
        this.change = change;
        this.clock = clock;
    }

    /** The mark is taken before the counting: what is stored meanwhile is counted at the next look. */
    public Uni<V> get(K key, Supplier<Uni<V>> counting) {
        return change.mark().chain(mark -> {
            var known = known(key);
            return known != null && isFresh(known, mark)
                    ? Uni.createFrom().item(known.value())
                    : counting.get().invoke(value -> keep(key, new Kept<>(mark, clock.instant(), value)));
        });
    }

    private boolean isFresh(Kept<V> known, LastChange.Mark mark) {
        var age = Duration.between(known.since(), clock.instant());
        return known.mark().duringRun() && mark.duringRun()
                ? age.compareTo(KEPT_DURING_RUN) < 0
                : known.mark().equals(mark) && age.compareTo(KEPT) < 0;
    }

    @Nullable
    private synchronized Kept<V> known(K key) {
        return kept.get(key);
    }

    private synchronized void keep(K key, Kept<V> value) {
        kept.put(key, value);
    }
}
