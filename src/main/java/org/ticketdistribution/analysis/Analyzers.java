package org.ticketdistribution.analysis;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The analyzers of this installation: a language model where one is set up, and the local one always. */
@Singleton
public class Analyzers {

    private static final Logger LOG = Logger.getLogger(Analyzers.class);

    private final LocalAnalyzer local;
    private final Optional<TicketAnalyzer> model;
    private final CircuitBreakerMaintenance breakers;

    Analyzers(AnalysisConfig config, Instance<LlmAnalyzer> languageModel, CircuitBreakerMaintenance breakers) {
        this.breakers = breakers;
        this.local = LocalAnalyzer.load();
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

    /** The analyzer in this process, which answers always. */
    public LocalAnalyzer local() {
        return local;
    }

    /** Loads everything at start: reading the language model takes seconds that no request should wait for. */
    void announce(@Observes StartupEvent started, AnalysisConfig config) {
        if (model.isPresent()) {
            LOG.infof(
                    "Tickets are analysed by %s at %s, at most %d at once; the local analyzer stands in.",
                    config.model(), config.baseUrl().orElse("OpenAI"), config.concurrency());
        } else {
            LOG.info("Tickets are analysed locally: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set.");
        }
    }
}
