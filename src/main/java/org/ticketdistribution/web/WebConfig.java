package org.ticketdistribution.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** How pages are shown. */
@ConfigMapping(prefix = "web")
interface WebConfig {

    /** The time zone in which pages show times. */
    @WithDefault("Asia/Almaty")
    ZoneId timeZone();
}
