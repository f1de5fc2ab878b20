package org.ticketdistribution.testing;

import io.quarkus.arc.Arc;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

/**
 * The application from inside, where it runs in the process of the test. A test that asks for a bean here is told not to
 * run against a packaged service by `@DisabledOnIntegrationTest`; a field with `@Inject` would keep away its whole class.
 */
public final class InProcess {

    private InProcess() {}

    public static <T> T bean(Class<T> type) {
        return Arc.container().select(type).get();
    }

    /**
     * Closes the circuit breaker in front of the model, so that no test meets what an earlier one left behind. Another
     * process is out of reach: there it never opens, see application.properties of the tests.
     */
    public static void closeBreakers() {
        if (Arc.container() != null) {
            bean(CircuitBreakerMaintenance.class).resetAll();
        }
    }
}
