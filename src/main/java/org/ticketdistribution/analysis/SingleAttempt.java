package org.ticketdistribution.analysis;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.quarkiverse.langchain4j.ModelBuilderCustomizer;
import jakarta.inject.Singleton;

/**
 * Turns off the client library's own retries, which can be set to 1 or more but not to none: {@link ModelCall} retries,
 * and only then the number of requests is known.
 */
@Singleton
class SingleAttempt implements ModelBuilderCustomizer<OpenAiChatModel.OpenAiChatModelBuilder> {

    @Override
    public void customize(OpenAiChatModel.OpenAiChatModelBuilder builder) {
        builder.maxRetries(0);
    }
}
