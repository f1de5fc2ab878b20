package org.ticketdistribution.browser;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Everything that the service asks is inside of it: the gazetteer and the local analyzer. */
public final class Inside implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("auth", "off", "geocoder.mode", "gazetteer");
    }
}
