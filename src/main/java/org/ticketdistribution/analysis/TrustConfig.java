package org.ticketdistribution.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings `analysis.*`: how far answers are trusted, what leaves the process, how long answers are kept. */
@ConfigMapping(prefix = "analysis")
public interface TrustConfig {

    /** Whether personal data in a ticket's text is replaced before a model, a trace or a log sees it. */
    @WithDefault("true")
    boolean masking();

    /** How often the model names category and language as people would; above 0 and below 1, see {@link Opinions}. */
    @WithDefault("0.85")
    double trustInModel();

    /** Below this confidence of a model's analysis a person should look; 0 to 1. */
    @WithDefault("0.6")
    double reviewBelow();

    /** How long a model's answer that nobody asks for is kept. */
    @WithDefault("90d")
    Duration keepAnswers();
}
