package org.ticketdistribution.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.ticketdistribution.analysis.AnalysisConfig;
import org.ticketdistribution.analysis.Analyzers;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.geocoding.GeocodingConfig;

/** What this installation works with, as an operator should see it: at start, in /q/health, on the page. */
@ApplicationScoped
public class Parts {

    private static final Logger LOG = Logger.getLogger(Parts.class);

    private final Map<String, String> parts = new TreeMap<>();
    private final boolean hasModel;

    Parts(Analyzers analyzers, AnalysisConfig analysis, GeocodingConfig geocoding, AttachmentStore attachments) {
        hasModel = analyzers.model().isPresent();
        parts.put(
                "analysis",
                hasModel
                        ? "model " + analysis.model() + " at "
                                + analysis.baseUrl().orElse("OpenAI") + ", at most " + analysis.concurrency()
                                + " calls at once; the local analyzer stands in"
                        : "local analyzer; neither OPENAI_API_KEY nor OPENAI_BASE_URL is set");
        parts.put("geocoder", geocoding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        parts.put(
                "attachments",
                attachments.isConfigured()
                        ? "object store"
                        : "refused, each is an issue of its run; MINIO_ENDPOINT is not set");
    }

    /** Each part by name, ordered. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(parts);
    }

    /** Whether a language model is set up, whatever state it is in. */
    public boolean hasModel() {
        return hasModel;
    }

    /** Being asked at start, the analyzers read the language model then: no request should wait the seconds it takes. */
    void announce(@Observes StartupEvent started) {
        parts.forEach((part, what) -> LOG.infof("%s: %s", part, what));
    }
}
