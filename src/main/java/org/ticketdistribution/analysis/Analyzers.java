package org.ticketdistribution.analysis;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The analyzers of this installation: a language model where one is set up, and the local one always. */
@Singleton
public class Analyzers {

    private final Optional<TicketAnalyzer> model;
    private final CircuitBreakerMaintenance breakers;

    Analyzers(AnalysisConfig config, Instance<LlmAnalyzer> languageModel, CircuitBreakerMaintenance breakers) {
        this.breakers = breakers;
        this.model = config.apiKey().isPresent() || config.baseUrl().isPresent()
                ? Optional.of(languageModel.get())
                : Optional.empty();
    }

    /** The language model; empty when neither OPENAI_API_KEY nor OPENAI_BASE_URL is set. */
    public Optional<TicketAnalyzer> model() {
        return model;
    }

    /** Whether the model is not asked at this moment, because too many calls failed; false as well where there is none. */
    public boolean modelIsLeftAlone() {
        return model.isPresent() && breakers.currentState(ModelCall.BREAKER) == CircuitBreakerState.OPEN;
    }

    /** The analyzer in this process, which answers always. The first call on a JVM takes the time of loading it: off event loops. */
    public LocalAnalyzer local() {
        return LocalAnalyzer.embedded();
    }
}
