package org.ticketdistribution.model;

import java.util.Locale;

/** How sure a point is: the building or street itself, the town, or only the region's centre. */
public enum Precision {
    BUILDING,
    CITY,
    REGION;

    /** The value stored and sent: building, city, region. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
