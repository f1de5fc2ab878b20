package org.ticketdistribution.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.stub.StubNominatimResource;
import org.ticketdistribution.stub.StubOpenAiResource;

/** The application with a model and a geocoder that speak the real wire formats. */
public final class Stubbed implements QuarkusTestProfile {

    /** Model calls in flight at once. */
    public static final int CONCURRENCY = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "geocoder.mode", "nominatim-then-gazetteer",
                "geocoder.min-interval", "1s",
                "geocoder.pause-after-failure", "200ms",
                "llm.timeout", "3s",
                "llm.retry-delay", "10ms",
                "llm.breaker-delay", "1s",
                "llm.concurrency", String.valueOf(CONCURRENCY));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(EmbeddedServices.class),
                new TestResourceEntry(StubOpenAiResource.class),
                new TestResourceEntry(StubNominatimResource.class));
    }
}
