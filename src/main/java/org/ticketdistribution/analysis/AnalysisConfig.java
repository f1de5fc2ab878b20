package org.ticketdistribution.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the language model. Neither key nor base URL: the local analyzer answers everything. */
@ConfigMapping(prefix = "llm")
public interface AnalysisConfig {

    /** In which form the model is asked for its answer. */
    enum Structured {
        /** The strictest that the endpoint takes, found out at the first calls of the process. */
        AUTO,
        /** A strict JSON schema. */
        SCHEMA,
        /** A JSON object. */
        JSON,
        /** As it likes; the instructions alone ask for JSON. */
        TEXT
    }

    /** Whether the model is shown pictures. */
    enum Vision {
        /** If it is known to look at them; see docs/model.md for the list. */
        AUTO,
        ON,
        OFF
    }

    /** The most calls to the model at once in this process, 1 or more; fewer while the endpoint has too much to do. */
    @WithDefault("5")
    int concurrency();

    /** How long one attempt may take, connecting included; whole seconds, 1 s or more. */
    @WithDefault("30s")
    Duration timeout();

    /** How often a passing failure (429, 5xx, time-out, connection) is tried again; 0 turns it off. */
    @WithDefault("2")
    int maxRetries();

    /** The pause before the first retry; it doubles, with a random half on top. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** Of how many latest attempts four in five must fail so that calls stop. */
    @WithDefault("10")
    int breakerWindow();

    /** How long calls stop before one is tried again. */
    @WithDefault("20s")
    Duration breakerDelay();

    /** The key of the endpoint; a local endpoint may need none. */
    Optional<String> apiKey();

    /** The OpenAI-compatible endpoint, ending in /v1; empty for OpenAI's own. */
    Optional<String> baseUrl();

    /** The name of the model. */
    @WithDefault("gpt-4o-mini")
    String model();

    /** In which form the model is asked for its answer. */
    @WithDefault("auto")
    Structured structured();

    /** Whether it is shown the pictures that come with tickets; an endpoint that refuses one is shown no more. */
    @WithDefault("auto")
    Vision vision();
}
