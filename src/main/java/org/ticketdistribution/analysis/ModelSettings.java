package org.ticketdistribution.analysis;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.quarkiverse.langchain4j.ModelBuilderCustomizer;
import jakarta.inject.Singleton;

/**
 * Gives the client library its settings from {@link AnalysisConfig}, the one place where they are read: an environment
 * variable that is set but empty then counts as absent, where the library's own properties refuse to start.
 */
@Singleton
class ModelSettings implements ModelBuilderCustomizer<OpenAiChatModel.OpenAiChatModelBuilder> {

    private final AnalysisConfig config;

    ModelSettings(AnalysisConfig config) {
        this.config = config;
    }

    @Override
    public void customize(OpenAiChatModel.OpenAiChatModelBuilder builder) {
        config.apiKey().ifPresent(builder::apiKey);
        config.baseUrl().ifPresent(builder::baseUrl);
        builder.modelName(config.model());
        builder.timeout(config.timeout());
        // The library's own retries can be set to 1 or more but not to none. ModelCall retries, and only it: then the
        // number of requests is known.
        builder.maxRetries(0);
        // The library sends these with every request, and some models take no request that has them. ModelCall asks
        // for the temperature, where the model takes one.
        builder.temperature(null);
        builder.topP(null);
        builder.presencePenalty(null);
        builder.frequencyPenalty(null);
    }
}
