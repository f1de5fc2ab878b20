package org.ticketdistribution.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts a {@link StubNominatim} before the application and points it there; a test's field of that type is set. */
public final class StubNominatimResource implements QuarkusTestResourceLifecycleManager {

    @Nullable
    private StubNominatim stub;

    @Override
    public Map<String, String> start() {
        stub = StubNominatim.start();
        return Map.of("quarkus.rest-client.nominatim.url", stub.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(stub), new TestInjector.MatchesType(StubNominatim.class));
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
    }
}
