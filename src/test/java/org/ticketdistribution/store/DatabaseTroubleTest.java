package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

    @Test
    void databaseBehindOtherCauses_isNamedWithItsSettings() {
        var failure = new IllegalStateException("Error starting", new SQLException("Connection refused."));

        assertThat(DatabaseTrouble.sentence(failure))
                .contains("The database cannot be used, so the service does not start: Connection refused. Check "
                        + "QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_REACTIVE_URL and the user's rights.");
    }

    @Test
    void anotherFailureOrNone_hasNoSentence() {
        assertThat(DatabaseTrouble.sentence(new IllegalStateException("Port in use")))
                .isEmpty();
        assertThat(DatabaseTrouble.sentence(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53300, true",
        "57P01, true",
        "57P03, true",
        "40P01, true",
        "40001, true",
        "23505, false",
        "22021, false",
        "42P01, false",
        "0A000, false",
    })
    void whatTheDatabaseSays_passesOrNot(String state, boolean passes) {
        var refused = new PgException("no", "ERROR", state, "why");

        assertThat(DatabaseTrouble.passes(refused)).isEqualTo(passes);
        assertThat(DatabaseTrouble.passes(new IllegalStateException(refused))).isEqualTo(passes);
    }

    @Test
    void lostConnectionAndLostRows_pass() {
        assertThat(DatabaseTrouble.passes(new ConnectException("refused"))).isTrue();
        assertThat(DatabaseTrouble.passes(new VertxException("closed"))).isTrue();
        assertThat(DatabaseTrouble.passes(new StagedRowsLostException())).isTrue();
        assertThat(DatabaseTrouble.passes(
                        new NoStackTraceThrowable("Connection is not active now, current status: CLOSED")))
                .isTrue();
        assertThat(DatabaseTrouble.passes(new NoStackTraceThrowable("something else")))
                .isFalse();
        assertThat(DatabaseTrouble.passes(new IllegalStateException("a bug"))).isFalse();
        assertThat(DatabaseTrouble.passes(null)).isFalse();
    }

    @Test
    void outage_isOutlastedByRepeatingTheWork() {
        var attempts = new AtomicInteger();

        var result = DatabaseTrouble.outlast(() -> attempts.incrementAndGet() < 3 ? away() : item(attempts.get()))
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(result).isEqualTo(3);
    }

    @Test
    void anotherFailure_isNotRepeated() {
        var attempts = new AtomicInteger();

        var work = DatabaseTrouble.outlast(() -> {
            attempts.incrementAndGet();
            return Uni.createFrom().failure(new IllegalStateException("a bug"));
        });

        assertThatThrownBy(() -> work.await().atMost(Duration.ofSeconds(30))).hasMessage("a bug");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void outageLongerThanAnybodyWaits_isTheWorksFailure() {
        var attempts = new AtomicInteger();

        var work = DatabaseTrouble.outlast(
                () -> {
                    attempts.incrementAndGet();
                    return away();
                },
                Duration.ofMillis(500));

        assertThatThrownBy(() -> work.await().atMost(Duration.ofSeconds(30))).hasMessage("away");
        assertThat(attempts).hasValueGreaterThan(1);
    }

    private static Uni<Integer> away() {
        return Uni.createFrom().failure(new VertxException("away"));
    }

    private static Uni<Integer> item(int item) {
        return Uni.createFrom().item(item);
    }
}
