package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** The times of slots are the database's; so the test moves them there instead of waiting. */
@QuarkusTest
@TestProfile(Unattended.class)
class GeocoderSlotsTest {

    private static final String ENDPOINT = "nominatim";
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestDatabase database = new TestDatabase();

    @Inject
    GeocoderSlots slots;

    @Inject
    GeocodeQuestions questions;

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void ofManyAtOnce_oneGetsTheSlot() {
        for (var round = 0; round < 20; round++) {
            database.execute("update geocoder_slots set next_free_at = now()");

            var attempts = await(Uni.join()
                    .all(IntStream.range(0, 8)
                            .mapToObj(number -> slots.take(ENDPOINT, HOUR))
                            .toList())
                    .andFailFast());

            assertThat(attempts).filteredOn(GeocoderSlots.Slot::taken).hasSize(1);
            assertThat(attempts).filteredOn(slot -> !slot.taken()).allSatisfy(slot -> {
                assertThat(slot.until()).isNull();
                assertThat(slot.untilFree()).isBetween(Duration.ofMinutes(59), HOUR.plus(GeocoderSlots.LATEST_ARRIVAL));
            });
        }
    }

    @Test
    void slot_lastsForTheIntervalAndTheLatestArrival() {
        take();

        assertThat(secondsUntilFree()).isBetween(3590L, 3601L);
        database.execute("update geocoder_slots set next_free_at = now() - interval '1 millisecond'");
        assertThat(take().taken()).isTrue();
    }

    @Test
    void endpoints_haveTheirOwnSlots() {
        assertThat(take().taken()).isTrue();
        assertThat(await(slots.take("another", HOUR)).taken()).isTrue();
        assertThat(take().taken()).isFalse();
    }

    @Test
    void answer_letsTheSlotGoEarly() {
        var slot = take();

        answered(slot, Duration.ofMinutes(10));

        assertThat(secondsUntilFree()).isBetween(590L, 600L);
    }

    @Test
    void lateAnswer_doesNotTouchTheSlotOfTheNext() {
        var slow = take();
        database.execute("update geocoder_slots set next_free_at = now()");
        assertThat(take().taken()).isTrue();

        answered(slow, Duration.ofMinutes(10));

        assertThat(secondsUntilFree()).isBetween(3590L, 3601L);
    }

    @Test
    void answer_neverLengthensTheSlot() {
        var slot = await(slots.take(ENDPOINT, Duration.ofMinutes(1)));

        answered(slot, HOUR);

        assertThat(secondsUntilFree()).isBetween(50L, 61L);
    }

    @Test
    void failure_keepsEverybodyAwayForThePause() {
        take();
        assertThat(await(slots.trouble())).isEmpty();

        failed(Kind.RATE_LIMITED, HOUR.multipliedBy(2));

        assertThat(await(slots.trouble())).contains(new GeocoderSlots.Trouble(Kind.RATE_LIMITED, true));
        assertThat(take().taken()).isFalse();
        assertThat(secondsUntilFree()).isBetween(7190L, 7201L);
    }

    @Test
    void pauseShorterThanTheSlot_doesNotShortenIt() {
        take();

        failed(Kind.TIMEOUT, Duration.ofSeconds(1));

        assertThat(secondsUntilFree()).isBetween(3590L, 3601L);
    }

    @Test
    void pauseThatIsOver_leavesTheTroubleUntilAnAnswerComes() {
        take();
        failed(Kind.SERVER_ERROR, HOUR);
        database.execute("update geocoder_slots set trouble_until = now(), next_free_at = now()");

        assertThat(await(slots.trouble())).contains(new GeocoderSlots.Trouble(Kind.SERVER_ERROR, false));

        answered(take(), HOUR);
        assertThat(await(slots.trouble())).isEmpty();
    }

    @Test
    void trouble_countsFromItsFirstFailure() {
        take();
        failed(Kind.TIMEOUT, Duration.ofSeconds(1));
        database.execute("update geocoder_slots set trouble_since = trouble_since - interval '1 hour'");
        var since = database.texts("select trouble_since from geocoder_slots");

        failed(Kind.FORBIDDEN, HOUR);

        assertThat(database.texts("select trouble_since from geocoder_slots")).isEqualTo(since);
        assertThat(await(slots.trouble())).contains(new GeocoderSlots.Trouble(Kind.FORBIDDEN, true));
    }

    private GeocoderSlots.Slot take() {
        return await(slots.take(ENDPOINT, HOUR));
    }

    private void answered(GeocoderSlots.Slot slot, Duration interval) {
        await(questions.answered("nominatim|q", List.of(), ENDPOINT, slot, interval));
    }

    private void failed(Kind trouble, Duration pause) {
        await(questions.failed("nominatim|q", ENDPOINT, trouble, pause));
    }

    private long secondsUntilFree() {
        return database.number("select extract(epoch from next_free_at - now())::bigint from geocoder_slots");
    }
}
