package org.ticketdistribution.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.embedded.EmbeddedServices;

/** Spam stays unassigned until a person releases it. */
public final class Quarantined implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("routing.spam-policy", "quarantine");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedServices.class));
    }
}
