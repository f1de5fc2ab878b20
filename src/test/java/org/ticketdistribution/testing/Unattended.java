package org.ticketdistribution.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.embedded.EmbeddedServices;

/** The service looks for no work by itself, so that a test can be the replica that takes it up. */
public final class Unattended implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedServices.class));
    }
}
