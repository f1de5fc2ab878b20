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
    private final Optional<ChartReader> charts;
    private final CircuitBreakerMaintenance breakers;

    Analyzers(
            AnalysisConfig config,
            Instance<LlmAnalyzer> languageModel,
            Instance<ChartReader> chartReader,
            CircuitBreakerMaintenance breakers) {
        this.breakers = breakers;
        var hasModel = config.apiKey().isPresent() || config.baseUrl().isPresent();
        this.model = hasModel ? Optional.of(languageModel.get()) : Optional.empty();
        this.charts = hasModel ? Optional.of(chartReader.get()) : Optional.empty();
    }

    /** The language model; empty when neither OPENAI_API_KEY nor OPENAI_BASE_URL is set. */
    public Optional<TicketAnalyzer> model() {
        return model;
    }

    /** The same model as a reader of questions; empty as {@link #model()} is. */
    public Optional<ChartReader> charts() {
        return charts;
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
