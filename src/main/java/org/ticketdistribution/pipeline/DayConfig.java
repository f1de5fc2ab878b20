package org.ticketdistribution.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** When a day begins: the same as on the pages. */
@ConfigMapping(prefix = "web")
interface DayConfig {

    /** The time zone in which days are counted. */
    @WithDefault("Asia/Almaty")
    ZoneId timeZone();
}
