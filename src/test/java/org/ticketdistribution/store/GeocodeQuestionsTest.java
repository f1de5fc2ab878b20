package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.store.Cluster.A;
import static org.ticketdistribution.store.Cluster.B;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.geocoding.Hit;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** Each question has one who asks it, and its answer is everybody's. */
@QuarkusTest
@TestProfile(Unattended.class)
class GeocodeQuestionsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String ENDPOINT = "nominatim";
    private static final String ASTANA = "nominatim||астана|";
    private static final String ALMATY = "nominatim||алматы|";
    private static final List<Hit> HIT =
            List.of(new Hit(new Located(new GeoPoint(51.1, 71.4), Precision.CITY, "Астана", "KZ-71"), true, "Астана"));

    private final TestDatabase database = new TestDatabase();
    private final Cluster cluster = new Cluster(database);

    @Inject
    GeocodeQuestions questions;

    @Inject
    GeocodeCache cache;

    @Inject
    GeocoderSlots slots;

    @BeforeEach
    void begin() {
        cluster.begin();
        cluster.work(cluster.run(A), 4);
        ticketWaits(1, ASTANA);
        ticketWaits(2, ALMATY);
        ticketWaits(3, ASTANA);
    }

    @AfterEach
    void end() {
        cluster.end();
    }

    @Test
    void questions_areAskedInTheOrderOfTheirTickets_eachByOne() {
        assertThat(next(A)).contains(ASTANA);
        assertThat(claim(A)).contains(ASTANA);
        assertThat(claim(B)).contains(ALMATY);
        assertThat(next(A, ASTANA)).isEmpty();
        assertThat(next(B, ALMATY)).isEmpty();
        assertThat(claim(A, ASTANA)).isEmpty();
    }

    @Test
    void claimedQuestion_bringsTheAddressOfOneWhoWaits() {
        database.execute("update tickets set region = 'Акмолинская', street = 'пр. Абая', house = '7' where id = 1");

        assertThat(await(questions.claim(A, List.of())))
                .contains(new GeocodeQuestions.Asked(ASTANA, null, null, "Акмолинская", "Астана", "пр. Абая", "7"));
    }

    @Test
    void offices_areAskedForFirst() {
        new Stored(database).office("Кокшетау");
        database.execute("update business_units set question = 'nominatim||кокшетау|'");

        assertThat(await(questions.claim(A, List.of())))
                .contains(new GeocodeQuestions.Asked(
                        "nominatim||кокшетау|", "Кокшетау", "ул. Садовая, 1", null, null, null, null));
    }

    @Test
    void deadAskersQuestion_isTaken() {
        assertThat(claim(A)).contains(ASTANA);
        cluster.dead(A);

        assertThat(claim(B)).contains(ASTANA);
        assertThat(cluster.rows("select question, right(owner::text, 1) from geocode_asking"))
                .containsExactly(ASTANA + " b");
    }

    @Test
    void ownQuestionThatIsNotBeingAsked_isTakenAgain() {
        assertThat(claim(A)).contains(ASTANA);

        assertThat(claim(A)).contains(ASTANA);
        assertThat(claim(A, ASTANA)).contains(ALMATY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'queued'", "cancel_requested_at = now()"})
    void nobodyAsksForARunThatIsNotAtWork(String change) {
        new Stored(database).office("Кокшетау");
        database.execute("update business_units set question = 'nominatim||кокшетау|'");
        database.execute("update runs set " + change);

        assertThat(next(A)).isEmpty();
        assertThat(claim(A)).isEmpty();
    }

    @Test
    void answer_isKeptAndFreesAllWhoWaitForIt() {
        new Stored(database).office("Астана");
        database.execute("update business_units set question = ?", ASTANA);
        claim(A);

        answered(ASTANA, HIT);
        answered(ASTANA, HIT);

        assertThat(waiting()).containsExactly("1 -", "2 " + ALMATY, "3 -", "4 -");
        assertThat(cluster.rows("select name, question from business_units")).containsExactly("Астана -");
        assertThat(database.texts("select question from geocode_asking")).isEmpty();
        assertThat(await(cache.find(List.of(ASTANA, ALMATY)))).isEqualTo(Map.of(ASTANA, HIT));
        assertThat(claim(B)).contains(ALMATY);
    }

    @Test
    void nothingFound_isAnAnswerForAMonth() {
        answered(ASTANA, List.of());

        assertThat(await(cache.find(List.of(ASTANA)))).isEqualTo(Map.of(ASTANA, List.of()));
        assertThat(cluster.rows("select expires_at - asked_at from geocode_cache"))
                .containsExactly("30 days");

        database.execute("update geocode_cache set expires_at = now()");
        assertThat(await(cache.find(List.of(ASTANA)))).isEmpty();
    }

    @Test
    void somethingFound_doesNotGoStale() {
        answered(ASTANA, List.of());
        answered(ASTANA, HIT);

        assertThat(cluster.rows("select question, expires_at from geocode_cache"))
                .containsExactly(ASTANA + " -");
    }

    /** It was looked for among the answers just before this one came, and noted just after. */
    @Test
    void questionThatWasAnsweredMeanwhile_isNotAskedAgain() {
        new Stored(database).office("Астана");
        answered(ASTANA, HIT);
        ticketWaits(3, ASTANA);
        database.execute("update business_units set question = ?", ASTANA);

        assertThat(claim(B)).as("not even by one who did not look first").isEmpty();
        assertThat(next(A)).contains(ALMATY);
        assertThat(waiting()).containsExactly("1 -", "2 " + ALMATY, "3 -", "4 -");
        assertThat(cluster.rows("select name, question from business_units")).containsExactly("Астана -");
    }

    @Test
    void answerThatWentStale_isAskedForAgain() {
        answered(ASTANA, List.of());
        database.execute("update geocode_cache set expires_at = now()");
        ticketWaits(1, ASTANA);

        assertThat(next(A)).contains(ASTANA);
        assertThat(claim(A)).contains(ASTANA);
    }

    @Test
    void failure_letsAllBeLookedForAgain_andTheEndpointAlone() {
        new Stored(database).office("Астана");
        database.execute("update business_units set question = ?", ASTANA);
        var slot = await(slots.take(ENDPOINT, SECOND));
        assertThat(slot.taken()).isTrue();
        claim(A);

        await(questions.failed(ASTANA, ENDPOINT, Kind.RATE_LIMITED, Duration.ofSeconds(7)));

        assertThat(waiting()).containsExactly("1 -", "2 -", "3 -", "4 -");
        assertThat(cluster.rows("select name, question from business_units")).containsExactly("Астана -");
        assertThat(database.texts("select question from geocode_asking")).isEmpty();
        assertThat(await(slots.trouble())).contains(new GeocoderSlots.Trouble(Kind.RATE_LIMITED, true));
        assertThat(await(cache.find(List.of(ASTANA)))).isEmpty();
    }

    @Test
    void droppedQuestion_isNobodysAndIsNotKept() {
        claim(A);

        await(questions.dropped(ASTANA));

        assertThat(waiting()).containsExactly("1 -", "2 " + ALMATY, "3 -", "4 -");
        assertThat(database.texts("select question from geocode_asking")).isEmpty();
        assertThat(await(cache.find(List.of(ASTANA)))).isEmpty();
    }

    private Optional<String> next(UUID replica, String... asking) {
        return await(questions.next(replica, List.of(asking)));
    }

    private Optional<String> claim(UUID replica, String... asking) {
        return await(questions.claim(replica, List.of(asking))).map(GeocodeQuestions.Asked::text);
    }

    private void answered(String question, List<Hit> answer) {
        await(questions.answered(question, answer, ENDPOINT, await(slots.take(ENDPOINT, SECOND)), SECOND));
    }

    private void ticketWaits(long ticket, String question) {
        database.execute(
                "update ticket_work set question = ? where stage = 'geocoding' and ticket_id = ?", question, ticket);
    }

    private List<String> waiting() {
        return cluster.rows("select ticket_id, question from ticket_work where stage = 'geocoding' order by ticket_id");
    }
}
