package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubNominatim.Behaviour;
import org.ticketdistribution.stub.StubPlace;
import org.ticketdistribution.testing.Stubbed;

/** The real REST client, with its timeout, against an endpoint that speaks Nominatim's wire format. */
@QuarkusTest
@TestProfile(Stubbed.class)
class NominatimClientTest {

    /** Less than the client's own read timeout, so that only the geocoder's can end a question in time. */
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final AddressQuery ZAISAN = AddressQuery.city("Зайсан", List.of(Region.EAST_KAZAKHSTAN), null);

    StubNominatim nominatim;

    @Inject
    @RestClient
    NominatimClient client;

    @Inject
    Vertx vertx;

    private NominatimGeocoder geocoder;

    @BeforeEach
    void freshStub() {
        nominatim.reset();
        // The first answer of a cold machine may take longer than a short timeout.
        client.search("warm-up", null, "Нигдеево", null, 1).await().atMost(ENOUGH);
        nominatim.reset();
        geocoder = new NominatimGeocoder(client, "desk-test/1 (desk@example.org)", TIMEOUT);
    }

    @Test
    void knownTown_isFoundWithOneStructuredRequestOfOurOwnUserAgent() {
        nominatim.knows(StubPlace.town("Зайсан", "Восточно-Казахстанская область", "KZ-63", 47.4667, 84.8667));

        assertThat(asked(ZAISAN))
                .contains(new Located(new GeoPoint(47.4667, 84.8667), Precision.CITY, "Зайсан", "KZ-63"));
        assertThat(nominatim.requests()).hasSize(1);
        assertThat(nominatim.requests().get(0).userAgent()).isEqualTo("desk-test/1 (desk@example.org)");
        assertThat(nominatim.requests().get(0).query())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "city", "Зайсан",
                        "state", "Восточно-Казахстанская область",
                        "format", "jsonv2",
                        "addressdetails", "1",
                        "accept-language", "ru",
                        "countrycodes", "kz",
                        "limit", "10"));
    }

    @Test
    void streetWithSlashAndQuarter_arrivesAsItIs() {
        asked(AddressQuery.street("14 микрорайон 25/1", "Актау", List.of(Region.MANGYSTAU), null));

        assertThat(nominatim.requests().get(0).query())
                .containsEntry("street", "14 микрорайон 25/1")
                .containsEntry("city", "Актау")
                .doesNotContainKey("state");
    }

    @ParameterizedTest
    @CsvSource({"EMPTY", "NOT_FOUND"})
    void nothingFound_isAnAnswer(Behaviour behaviour) {
        nominatim.behave(behaviour);

        assertThat(asked(ZAISAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RATE_LIMIT,                    RATE_LIMITED,     PT7S
            RATE_LIMIT_UNTIL_WHEN_UNKNOWN, RATE_LIMITED,
            FORBID,                        FORBIDDEN,
            FAIL,                          SERVER_ERROR,
            HTML,                          MALFORMED_ANSWER,
            ERROR_OBJECT,                  MALFORMED_ANSWER,
            WRONG_PATH,                    MALFORMED_ANSWER,
            HANG_UP,                       UNREACHABLE,
            HANG,                          TIMEOUT,
            """)
    void endpointInTrouble_failsWithItsKind(Behaviour behaviour, Kind kind, Duration retryAfter) {
        nominatim.behave(behaviour);

        assertThatThrownBy(() -> asked(ZAISAN)).isInstanceOfSatisfying(GeocoderUnavailableException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(retryAfter));
        });
    }

    @ParameterizedTest
    @CsvSource({"EMPTY", "FAIL", "HTML", "HANG"})
    void answerAndFailure_returnOnTheCallersContext(Behaviour behaviour) throws Exception {
        nominatim.behave(behaviour);
        var caller = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        var returned = new CompletableFuture<Context>();

        caller.runOnContext(none -> geocoder.ask(ZAISAN)
                .subscribe()
                .with(
                        answer -> returned.complete(Vertx.currentContext()),
                        failure -> returned.complete(Vertx.currentContext())));

        assertThat(returned.get(ENOUGH.toSeconds(), TimeUnit.SECONDS)).isSameAs(caller);
    }

    private Optional<Located> asked(AddressQuery query) {
        return geocoder.choose(query, geocoder.ask(query).await().atMost(ENOUGH));
    }
}
