package org.ticketdistribution.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts a {@link StubOpenAi} before the application and points it there; a test's field of that type is set. */
public final class StubOpenAiResource implements QuarkusTestResourceLifecycleManager {

    @Nullable
    private StubOpenAi stub;

    @Override
    public Map<String, String> start() {
        stub = StubOpenAi.start();
        return Map.of("llm.base-url", stub.baseUrl(), "llm.api-key", "test-key");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(stub), new TestInjector.MatchesType(StubOpenAi.class));
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
    }
}
