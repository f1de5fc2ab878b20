package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.geocoding.GeocodingConfig.Mode;
import org.ticketdistribution.geocoding.GeocodingConfig.MostPrecise;

class GeocodersTest {

    private static final AddressQuery TOWN = AddressQuery.city("Рудный", List.of(Region.KOSTANAY), null);

    @ParameterizedTest
    @CsvSource({
        "NOMINATIM, nominatim",
        "GAZETTEER, gazetteer",
        "GAZETTEER_THEN_NOMINATIM, gazetteer nominatim",
        "NOMINATIM_THEN_GAZETTEER, nominatim gazetteer",
    })
    void mode_saysWhoIsAskedInWhichOrder(Mode mode, String names) {
        var geocoders = GeocodersWiring.geocoders(mode, new Nowhere());

        assertThat(geocoders.inOrder(TOWN)).extracting(Geocoder::name).containsExactly(names.split(" "));
        assertThat(geocoders.inOrder(AddressQuery.region(Region.KOSTANAY)))
                .extracting(Geocoder::name)
                .containsExactly("gazetteer");
        assertThat(geocoders.gazetteer().atHand(TOWN)).isPresent();
    }

    @Test
    void nothingSet_givesTheDefaults() {
        var config = config(Map.of());

        assertThat(config.mode()).isEqualTo(Mode.NOMINATIM_THEN_GAZETTEER);
        assertThat(config.precision()).isEqualTo(MostPrecise.CITY);
        assertThat(config.minInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.userAgent()).isEqualTo("ticket-distribution/0.1");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.patience()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void modeAsOperatorsWriteIt_isUnderstood() {
        var config = config(Map.of("geocoder.mode", "gazetteer-then-nominatim", "geocoder.precision", "street"));

        assertThat(config.mode()).isEqualTo(Mode.GAZETTEER_THEN_NOMINATIM);
        assertThat(config.precision()).isEqualTo(MostPrecise.STREET);
    }

    private static GeocodingConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GeocodingConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(GeocodingConfig.class);
    }

    /** Knows no address at all. */
    private static final class Nowhere implements Geocoder {
        @Override
        public String question(AddressQuery query) {
            return query.key();
        }

        @Override
        public Uni<List<Hit>> ask(AddressQuery query) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Optional<Located> choose(AddressQuery query, List<Hit> answer) {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "nominatim";
        }
    }
}
