package org.ticketdistribution.runs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are claimed, watched and bounded. */
@ConfigMapping(prefix = "runs")
public interface RunsConfig {

    /** How many runs one replica works on at the same time, at least 1. */
    @WithDefault("4")
    int concurrency();

    /** How long a claim holds without a sign of life from its owner; then another replica takes the run up. */
    @WithDefault("30s")
    Duration lease();

    /** How often a waiting request looks at its run. */
    @WithDefault("200ms")
    Duration poll();

    /** How long a request waits for its run before it answers 202. */
    @WithDefault("30m")
    Duration syncWait();

    /** How many tickets an answer carries at most. */
    @WithDefault("1000")
    int resultLimit();

    /** How many issues an answer carries at most. */
    @WithDefault("1000")
    int issueLimit();
}
