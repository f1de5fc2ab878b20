package org.ticketdistribution.assignment;

/**
 * Whether a ticket is foreign or unknown, and why. The country is asked first: a client abroad stays abroad whatever
 * the geocoder finds.
 */
public enum Origin {
    /** Neither: the nearest office is the home office. */
    LOCAL,
    /** The country is given and is not Kazakhstan. */
    ABROAD,
    /** The ticket has no coordinates. */
    NO_COORDINATES,
    /** The ticket has coordinates, but no office has any, so that none is nearest. */
    NO_OFFICE_WITH_COORDINATES;

    public boolean isForeignOrUnknown() {
        return this != LOCAL;
    }
}
