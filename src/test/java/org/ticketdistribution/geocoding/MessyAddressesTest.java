package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.geocoding.GeocodingConfig.Mode;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubPlace;
import org.ticketdistribution.testing.Stubbed;

/**
 * 155 addresses of 31 towns: each is the town that a person understands, and no question is asked twice. The endpoint
 * speaks Nominatim's wire format and knows the 31 towns, each in its region of today only.
 */
@QuarkusTest
@TestProfile(Stubbed.class)
class MessyAddressesTest {

    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final List<MessyAddress> ADDRESSES = MessyAddress.all();

    /** One for each town, and two for addresses that do not say the region: of Костанай and of Экибастуз. */
    private static final int TOWN_QUESTIONS = 33;

    /** One for each town, two more for «Гоголь көшесі» and the house «1а», one for «Мира» without a kind of street. */
    private static final int STREET_QUESTIONS = 34;

    StubNominatim endpoint;

    @Inject
    @RestClient
    NominatimClient client;

    private final Map<String, List<Hit>> answers = new LinkedHashMap<>();

    @BeforeEach
    void endpointKnowsTheTowns() {
        endpoint.reset();
        ADDRESSES.stream()
                .map(address -> AddressQuery.city(
                        address.place(),
                        List.of(Region.ofCode(address.regionCode()).orElseThrow()),
                        null))
                .distinct()
                .forEach(town -> endpoint.knows(known(town)));
    }

    @Test
    void gazetteerAlone_findsEveryOneOfThemAndAsksNobody() {
        var found = locate(Mode.GAZETTEER, false);

        assertThat(ADDRESSES).hasSize(155);
        assertThat(found).isEqualTo(whatAPersonUnderstands());
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void nominatimAlone_isAskedEachDistinctQuestionOnce() {
        var found = locate(Mode.NOMINATIM, false);

        assertThat(found).isEqualTo(whatAPersonUnderstands());
        assertThat(endpoint.requests()).hasSize(TOWN_QUESTIONS);
        assertThat(endpoint.distinctQueries()).isEqualTo(TOWN_QUESTIONS);
        assertThat(distinctQuestions()).hasSize(TOWN_QUESTIONS);

        locate(Mode.NOMINATIM, false);
        assertThat(endpoint.requests()).as("a second run asks nothing").hasSize(TOWN_QUESTIONS);
    }

    @Test
    void gazetteerThenNominatim_asksForNoTownThatTheGazetteerKnows() {
        var found = locate(Mode.GAZETTEER_THEN_NOMINATIM, false);

        assertThat(found).isEqualTo(whatAPersonUnderstands());
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void gazetteerThenNominatim_asksForTheTownsItLacksOnly() {
        var withAnUnknownTown = new ArrayList<>(ADDRESSES);
        withAnUnknownTown.add(new MessyAddress("", "", "Костанайская обл.", "с. Нигдеево", "", ""));
        withAnUnknownTown.add(new MessyAddress("", "", "Кост. обл", "НИГДЕЕВО", "", ""));

        locate(Mode.GAZETTEER_THEN_NOMINATIM, false, withAnUnknownTown);

        assertThat(endpoint.requests())
                .extracting(request ->
                        request.query().get("city") + ", " + request.query().get("state"))
                .containsExactly("Нигдеево, Костанайская область", "Нигдеево, null");
    }

    @Test
    void streets_areAskedOnceEachBeforeTheTowns() {
        var found = locate(Mode.NOMINATIM, true);

        assertThat(found).isEqualTo(whatAPersonUnderstands());
        assertThat(endpoint.requests())
                .filteredOn(request -> request.query().containsKey("street"))
                .hasSize(STREET_QUESTIONS);
        assertThat(endpoint.requests()).hasSize(STREET_QUESTIONS + TOWN_QUESTIONS);
        assertThat(endpoint.distinctQueries()).isEqualTo(STREET_QUESTIONS + TOWN_QUESTIONS);
    }

    private List<String> locate(Mode mode, boolean streetAllowed) {
        return locate(mode, streetAllowed, ADDRESSES);
    }

    /** As the pipeline does it: the first query that a geocoder knows; an answer is kept under its question. */
    private List<String> locate(Mode mode, boolean streetAllowed, List<MessyAddress> addresses) {
        var nominatim = new NominatimGeocoder(client, "test/1", ENOUGH);
        var geocoders = GeocodersWiring.geocoders(mode, nominatim);
        return addresses.stream()
                .map(address -> first(geocoders, address.plan(streetAllowed)))
                .map(located -> located.map(MessyAddressesTest::shown).orElse("none"))
                .toList();
    }

    private Optional<Located> first(Geocoders geocoders, AddressPlan plan) {
        for (var query : plan.queries()) {
            for (var geocoder : geocoders.inOrder(query)) {
                var question = geocoder.name() + geocoder.question(query);
                var answer = answers.computeIfAbsent(
                        question, asked -> geocoder.ask(query).await().atMost(ENOUGH));
                var located = geocoder.choose(query, answer);
                if (located.isPresent()) {
                    return located;
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> distinctQuestions() {
        return ADDRESSES.stream()
                .map(address -> address.plan(false).queries().get(0))
                .map(NominatimGeocoder::questionOf)
                .collect(Collectors.toSet());
    }

    private static List<String> whatAPersonUnderstands() {
        return ADDRESSES.stream()
                .map(address -> address.place() + " " + address.regionCode() + " " + Precision.CITY)
                .toList();
    }

    private static String shown(Located located) {
        return located.name() + " " + located.regionCode() + " " + located.precision();
    }

    private static StubPlace known(AddressQuery town) {
        var point = new GazetteerGeocoder(Gazetteer.embedded())
                .find(town)
                .orElseThrow()
                .point();
        var region = town.regions().get(0);
        return new StubPlace(
                "town",
                region.isCity() ? region.capital() : town.city(),
                null,
                region.isCity() ? null : region.officialName(),
                region.code(),
                point.latitude(),
                point.longitude());
    }
}
