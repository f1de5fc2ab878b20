package org.ticketdistribution.analysis;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.ticketdistribution.stub.StubOpenAi;

/** Starts the model stub before the application and points the application at it. */
public final class ModelStub implements QuarkusTestResourceLifecycleManager {

    private static StubOpenAi stub;

    /** The stub that the application talks to. */
    static StubOpenAi stub() {
        return stub;
    }

    @Override
    public Map<String, String> start() {
        stub = StubOpenAi.start();
        return Map.of(
                "llm.base-url", stub.baseUrl(),
                "llm.api-key", "test-key",
                "llm.timeout", "3s",
                "llm.retry-delay", "10ms",
                "llm.breaker-delay", "1s");
    }

    @Override
    public void stop() {
        stub.close();
    }

    @Override
    public void inject(Object testInstance) {
        if (testInstance instanceof LlmAnalyzerTest test) {
            test.stub = stub;
        }
    }
}
