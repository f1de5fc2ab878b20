package org.ticketdistribution.geocoding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings `geocoder.*`. */
@ConfigMapping(prefix = "geocoder")
public interface GeocodingConfig {

    /** Who is asked, and in which order. */
    enum Mode {
        NOMINATIM,
        GAZETTEER,
        GAZETTEER_THEN_NOMINATIM,
        NOMINATIM_THEN_GAZETTEER
    }

    /** How much of a client's address may leave the house. Offices are always asked by street. */
    enum MostPrecise {
        CITY,
        STREET
    }

    @WithDefault("nominatim-then-gazetteer")
    Mode mode();

    @WithDefault("city")
    MostPrecise precision();

    /** Whether the street and house of a client may be asked for. */
    default boolean streetMayLeave() {
        return precision() == MostPrecise.STREET;
    }

    /** The least time between two requests of the whole cluster; the public endpoint's policy is one a second. */
    @WithDefault("1s")
    Duration minInterval();

    /** Says who we are, as the public endpoint's policy demands; operators add a contact. */
    @WithDefault("ticket-distribution/0.1")
    String userAgent();

    /** How long one question may take. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a ticket waits for a geocoder in trouble, before it counts as unknown. */
    @WithDefault("15m")
    Duration patience();

    /** How long an endpoint that failed is left alone: an outage then costs one time-out, not one a question. */
    @WithDefault("30s")
    Duration pauseAfterFailure();
}
