package org.ticketdistribution.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ticketdistribution.analysis.AnalysisConfig;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.geocoding.GeocodingConfig;
import org.ticketdistribution.geocoding.GeocodingConfig.Mode;
import org.ticketdistribution.tracing.Traces;

/** Which parts of this installation are the real ones, and what stands in where they are not. */
@ApplicationScoped
public class Installation {

    private final Make make;

    Installation(
            Parts parts,
            AnalysisConfig analysis,
            GeocodingConfig geocoding,
            AttachmentStore attachments,
            Traces traces,
            @ConfigProperty(name = "quarkus.rest-client.nominatim.url") String nominatim) {
        make = new Make(
                parts.hasModel() ? analysis.model() : "",
                parts.hasModel() ? analysis.baseUrl().map(Installation::host).orElse("api.openai.com") : "",
                geocoding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                geocoding.mode() == Mode.GAZETTEER ? "" : host(nominatim),
                attachments.isConfigured(),
                traces.areWanted());
    }

    /**
     * What it is made of.
     *
     * @param model its name, empty when the local analyzer answers
     * @param modelHost where the model is asked, empty without one
     * @param geocoder the mode, as the setting writes it
     * @param geocoderHost where Nominatim is asked, empty when the gazetteer alone answers
     * @param objects whether there is an object store
     * @param traces whether traces are made
     */
    public record Make(
            String model, String modelHost, String geocoder, String geocoderHost, boolean objects, boolean traces) {}

    public Make make() {
        return make;
    }

    /** Addresses may carry a name and a password; the host tells enough. */
    private static String host(String address) {
        var host = URI.create(address.strip()).getHost();
        return host == null ? "" : host;
    }
}
