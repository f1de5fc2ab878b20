package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.AddressQuery;
import org.ticketdistribution.geocoding.AddressQuery.Level;
import org.ticketdistribution.geocoding.Addresses;
import org.ticketdistribution.geocoding.Geocoder;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.geocoding.Geocoders;
import org.ticketdistribution.geocoding.Hit;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

/** A geocoder that is far away, and a gazetteer at hand. */
class PlaceFinderTest {

    /** Asked by street, by town, by town beyond its region, and by region. */
    private static final AddressPlan PLAN =
            Addresses.ofTicket("Костанайская область", "Рудный", "ул. Садовая", "1", true);

    private static final String STREET = "far|STREET";
    private static final String CITY = "far|CITY";
    private static final String ANYWHERE = "far|CITY anywhere";

    private static final Located HOUSE = located("ул. Садовая, 1", Precision.BUILDING);
    private static final Located TOWN = located("Рудный", Precision.CITY);
    private static final Located GAZETTEERS_TOWN = located("Рудный по справочнику", Precision.CITY);
    private static final Located CENTRE = located("Костанай", Precision.REGION);
    private static final List<Hit> NOTHING = List.of();

    private final Geocoder far = new Far();
    private final Geocoder knowsTown = new AtHand(Map.of(Level.CITY, GAZETTEERS_TOWN, Level.REGION, CENTRE));
    private final Geocoder knowsRegion = new AtHand(Map.of(Level.REGION, CENTRE));
    private final Geocoder knowsNothing = new AtHand(Map.of());

    @Test
    void questions_areWhatMayHaveToBeAsked_theFirstFirst() {
        var finder = finder(knowsTown, far, knowsTown);

        assertThat(finder.questions(PLAN))
                .extracting(PlaceFinder.Question::text)
                .containsExactly(STREET, CITY, ANYWHERE);
    }

    @Test
    void missingAnswer_isWaitedFor_alsoWhenALaterOneIsKnown() {
        var finding = finder(knowsTown, far, knowsTown).find(PLAN, Map.of(CITY, hit(TOWN)), null);

        assertThat(finding.missing()).isEqualTo(STREET);
        assertThat(finding.located()).isEmpty();
        assertThat(finding.query()).isEqualTo(query(0));
        assertThat(finding.trouble()).isNull();
        assertThat(finding.waits(false)).isTrue();
        assertThat(finding.waits(true)).as("nothing is in trouble").isTrue();
    }

    @Test
    void answers_areLookedThroughFromTheMostPreciseOn() {
        var finder = finder(knowsRegion, far, knowsRegion);

        assertFound(finder.find(PLAN, Map.of(STREET, hit(HOUSE)), null), HOUSE, 0);
        assertThat(finder.find(PLAN, Map.of(STREET, NOTHING), null).missing()).isEqualTo(CITY);
        assertFound(finder.find(PLAN, Map.of(STREET, NOTHING, CITY, hit(TOWN)), null), TOWN, 1);
        assertThat(finder.find(PLAN, Map.of(STREET, NOTHING, CITY, NOTHING), null)
                        .missing())
                .isEqualTo(ANYWHERE);
        assertFound(finder.find(PLAN, Map.of(STREET, NOTHING, CITY, NOTHING, ANYWHERE, NOTHING), null), CENTRE, 3);
    }

    @Test
    void nextGeocoder_isLookedToBeforeTheNextQuery() {
        var finding = finder(knowsTown, far, knowsTown).find(PLAN, Map.of(STREET, NOTHING, CITY, NOTHING), null);

        assertFound(finding, GAZETTEERS_TOWN, 1);
    }

    @Test
    void gazetteerFirst_isNotAskedFarAwayForWhatItKnows() {
        var town = Addresses.ofTicket("Костанайская область", "Рудный", null, null, false);

        var finding = finder(knowsTown, knowsTown, far).find(town, Map.of(), null);

        assertThat(finding.located()).contains(GAZETTEERS_TOWN);
        assertThat(finding.missing()).isNull();
    }

    @Test
    void nothingAnywhere_isNothingToWaitFor() {
        var answers = Map.of(STREET, NOTHING, CITY, NOTHING, ANYWHERE, NOTHING);

        var finding = finder(knowsNothing, far, knowsNothing).find(PLAN, answers, null);

        assertThat(finding.located()).isEmpty();
        assertThat(finding.query()).isEqualTo(query(3));
        assertThat(finding.waits(false)).isFalse();
    }

    @Test
    void trouble_isStoodInForByTheGazetteer() {
        var finding = finder(knowsTown, far).find(PLAN, Map.of(), Kind.TIMEOUT);

        assertThat(finding.located()).contains(GAZETTEERS_TOWN);
        assertThat(finding.trouble()).isEqualTo(Kind.TIMEOUT);
        assertThat(finding.missing()).isEqualTo(STREET);
        assertThat(finding.waits(false)).as("a town is good enough").isFalse();
    }

    @Test
    void knownAnswer_isTakenInTroubleToo() {
        var finding = finder(knowsTown, far).find(PLAN, Map.of(CITY, hit(TOWN)), Kind.TIMEOUT);

        assertThat(finding.located()).contains(TOWN);
        assertThat(finding.query()).isEqualTo(query(1));
        assertThat(finding.trouble()).as("the street could not be asked").isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void allAnswersKnown_isNoTroubleAtAll() {
        var finding = finder(knowsTown, far).find(PLAN, Map.of(STREET, hit(HOUSE)), Kind.TIMEOUT);

        assertFound(finding, HOUSE, 0);
    }

    @Test
    void regionOnlyInTrouble_waitsUntilThePatienceIsOver() {
        var finding = finder(knowsRegion, far).find(PLAN, Map.of(), Kind.RATE_LIMITED);

        assertThat(finding.located()).contains(CENTRE);
        assertThat(finding.trouble()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(finding.missing()).isEqualTo(STREET);
        assertThat(finding.waits(false)).isTrue();
        assertThat(finding.waits(true)).isFalse();
    }

    @Test
    void nothingInTrouble_waitsUntilThePatienceIsOver() {
        var finding = finder(knowsNothing, far).find(PLAN, Map.of(), Kind.FORBIDDEN);

        assertThat(finding.located()).isEmpty();
        assertThat(finding.waits(false)).isTrue();
        assertThat(finding.waits(true)).isFalse();
    }

    @Test
    void emptyAddress_asksNothing() {
        var nowhere = Addresses.ofTicket(null, null, null, null, true);
        var finder = finder(knowsTown, far);

        assertThat(finder.questions(nowhere)).isEmpty();
        assertThat(finder.find(nowhere, Map.of(), Kind.TIMEOUT)).isEqualTo(PlaceFinder.Finding.NOTHING);
        assertThat(PlaceFinder.Finding.NOTHING.waits(false)).isFalse();
    }

    private static PlaceFinder finder(Geocoder gazetteer, Geocoder... inOrder) {
        return new PlaceFinder(new Geocoders(List.of(inOrder), gazetteer));
    }

    private static void assertFound(PlaceFinder.Finding finding, Located located, int query) {
        assertThat(finding).isEqualTo(new PlaceFinder.Finding(Optional.of(located), query(query), null, null));
    }

    private static AddressQuery query(int number) {
        return PLAN.queries().get(number);
    }

    private static Located located(String name, Precision precision) {
        return new Located(new GeoPoint(52.9, 63.1), precision, name, "KZ-39");
    }

    private static List<Hit> hit(Located located) {
        return List.of(new Hit(located, true, null));
    }

    /** Takes the first place of its answers; is never asked here. */
    private static final class Far implements Geocoder {

        @Override
        public String question(AddressQuery query) {
            return query.level() + (query.anywhere() ? " anywhere" : "");
        }

        @Override
        public Uni<List<Hit>> ask(AddressQuery query) {
            throw new AssertionError("asked for " + query);
        }

        @Override
        public Optional<Located> choose(AddressQuery query, List<Hit> answer) {
            return answer.stream().map(Hit::located).findFirst();
        }

        @Override
        public String name() {
            return "far";
        }
    }

    /** Knows one place a level. */
    private record AtHand(Map<Level, Located> places) implements Geocoder {

        @Override
        public String question(AddressQuery query) {
            return query.key();
        }

        @Override
        public Uni<List<Hit>> ask(AddressQuery query) {
            throw new AssertionError("asked for " + query);
        }

        @Override
        public Optional<List<Hit>> atHand(AddressQuery query) {
            @Nullable Located place = places.get(query.level());
            return Optional.of(place == null ? NOTHING : hit(place));
        }

        @Override
        public Optional<Located> choose(AddressQuery query, List<Hit> answer) {
            return answer.stream().map(Hit::located).findFirst();
        }

        @Override
        public String name() {
            return "gazetteer";
        }
    }
}
