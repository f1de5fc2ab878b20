package org.ticketdistribution.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts a {@link StubLangfuse} before the application and sends traces there; a test's field of that type is set. */
public final class StubLangfuseResource implements QuarkusTestResourceLifecycleManager {

    public static final String PUBLIC_KEY = "pk-lf-test";
    public static final String SECRET_KEY = "sk-lf-test";

    @Nullable
    private StubLangfuse stub;

    @Override
    public Map<String, String> start() {
        stub = StubLangfuse.start();
        return Map.of(
                "langfuse.host",
                stub.url() + "/",
                "langfuse.public-key",
                PUBLIC_KEY,
                "langfuse.secret-key",
                SECRET_KEY,
                "langfuse.timeout",
                "5s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(stub), new TestInjector.MatchesType(StubLangfuse.class));
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
    }
}
