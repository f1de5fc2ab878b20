package org.ticketdistribution.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the demo data may be loaded. */
@ConfigMapping(prefix = "demo")
interface DemoConfig {

    /** Whether the first page offers them while nothing is stored. */
    @WithDefault("false")
    boolean offered();
}
