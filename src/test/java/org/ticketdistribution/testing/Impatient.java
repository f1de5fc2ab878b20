package org.ticketdistribution.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.stub.StubNominatimResource;

/** A geocoder on the wire that may be asked often, and runs that soon stop waiting for it. No model. */
public final class Impatient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "geocoder.mode", "nominatim-then-gazetteer",
                "geocoder.min-interval", "50ms",
                "geocoder.pause-after-failure", "300ms",
                "geocoder.patience", "2s");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(EmbeddedServices.class), new TestResourceEntry(StubNominatimResource.class));
    }
}
