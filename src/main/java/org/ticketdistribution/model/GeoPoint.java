package org.ticketdistribution.model;

/**
 * A point on the earth in WGS-84 degrees.
 *
 * @param latitude -90 to 90, north is positive
 * @param longitude -180 to 180, east is positive
 */
public record GeoPoint(double latitude, double longitude) {

    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("latitude=" + latitude + " is not within -90 to 90 degrees");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("longitude=" + longitude + " is not within -180 to 180 degrees");
        }
    }
}
