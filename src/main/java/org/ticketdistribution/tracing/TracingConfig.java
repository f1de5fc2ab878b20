package org.ticketdistribution.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where traces go. Host and keys: all three, or no trace is made. */
@ConfigMapping(prefix = "langfuse")
interface TracingConfig {

    /** The address of Langfuse, `https://cloud.langfuse.com`, without a path of the protocol. */
    Optional<String> host();

    /** The project's public key, the name in the authorisation. */
    Optional<String> publicKey();

    /** The project's secret key, the password in the authorisation. */
    Optional<String> secretKey();

    /** How long sending one batch may take, repetitions included; more than zero. */
    @WithDefault("10s")
    Duration timeout();
}
