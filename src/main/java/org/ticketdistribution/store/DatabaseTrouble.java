package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a failure has to do with the database. */
public final class DatabaseTrouble {

    /**
     * Classes of SQLSTATE (PostgreSQL, Appendix A) that pass by themselves: connection exceptions, insufficient
     * resources, operator intervention (a restart), transaction rollback (deadlock, serialization).
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "40");

    private static final String CUT_OFF = "Connection is not active";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private DatabaseTrouble() {}

    /** What the database's part in a failed start is, in a sentence; empty when it has none. */
    public static Optional<String> sentence(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return Optional.of("The database cannot be used, so the service does not start: " + cause.getMessage()
                        + " Check QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_REACTIVE_URL and the user's rights.");
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the database was away or busy, so that the same work may succeed later. What was sent may have been done
     * or not: only work that may be done twice can simply be repeated.
     */
    public static boolean passes(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return refused.getSqlState() != null
                        && PASSING_CLASSES.contains(refused.getSqlState().substring(0, 2));
            }
            if (cause instanceof IOException
                    || cause instanceof VertxException
                    || cause instanceof StagedRowsLostException
                    || isCutOff(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The client has no type for a connection that was closed when it had just been lent. */
    private static boolean isCutOff(Throwable failure) {
        var message = failure.getMessage();
        return message != null && message.startsWith(CUT_OFF);
    }

    /** Repeats the work, with growing pauses, for as long as the database is away. It must bear being done twice. */
    public static <T> Uni<T> outlast(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .voidItem()
                .chain(() -> work.get())
                .onFailure(DatabaseTrouble::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** The same, but not longer than this from the first failure on; then the last failure is the work's own. */
    public static <T> Uni<T> outlast(Supplier<Uni<T>> work, Duration longest) {
        return Uni.createFrom()
                .voidItem()
                .chain(() -> work.get())
                .onFailure(DatabaseTrouble::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(longest.toMillis())
                .onFailure(failure -> failure instanceof IllegalStateException && passes(failure.getCause()))
                .transform(Throwable::getCause);
    }
}
