package org.ticketdistribution.runs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are claimed, watched and bounded. */
@ConfigMapping(prefix = "runs")
public interface RunsConfig {

    /** How many runs one replica leads at the same time, at least 1; their work is shared by all replicas anyway. */
    @WithDefault("20")
    int concurrency();

    /** How long a replica counts as alive without a sign of life; then others take over what it has in hand. */
    @WithDefault("10s")
    Duration lease();

    /** How often a replica gives that sign; well below the lease. */
    @WithDefault("3s")
    Duration heartbeat();

    /** How often a run is looked at by those who wait for it, should no word of a change reach them. */
    @WithDefault("1s")
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

    /** How long an Idempotency-Key is remembered. */
    @WithDefault("24h")
    Duration keepKeys();
}
