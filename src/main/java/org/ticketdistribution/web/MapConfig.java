package org.ticketdistribution.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What lies under maps. */
@ConfigMapping(prefix = "web.map")
interface MapConfig {

    /** Where tiles come from, with {z}, {x} and {y} in it, and {s} for one of a, b, c; without it there are none. */
    Optional<String> tiles();

    /** What the map says of the tiles: whose they are. */
    @WithDefault("© OpenStreetMap contributors")
    String attribution();
}
