package org.ticketdistribution.geocoding;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Picks the geocoders by `geocoder.mode`. */
@Dependent
final class GeocodersWiring {

    /** Loaded at start: no request should wait for the gazetteer. */
    @Startup
    @Produces
    @Singleton
    Geocoders geocoders(GeocodingConfig config, @RestClient NominatimClient client) {
        return geocoders(config.mode(), new NominatimGeocoder(client, config.userAgent(), config.timeout()));
    }

    static Geocoders geocoders(GeocodingConfig.Mode mode, Geocoder nominatim) {
        var gazetteer = new GazetteerGeocoder(Gazetteer.embedded());
        List<Geocoder> inOrder =
                switch (mode) {
                    case NOMINATIM -> List.of(nominatim);
                    case GAZETTEER -> List.of(gazetteer);
                    case GAZETTEER_THEN_NOMINATIM -> List.of(gazetteer, nominatim);
                    case NOMINATIM_THEN_GAZETTEER -> List.of(nominatim, gazetteer);
                };
        return new Geocoders(inOrder, gazetteer);
    }
}
