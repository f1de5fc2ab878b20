package org.ticketdistribution.cluster;

/**
 * A town of Kazakhstan as tickets name it, with about where it is: any two are farther apart than {@link #NEAR_DEGREES}
 * twice.
 */
public enum Town {
    ASTANA("Астана", "г. Астана", 51.18, 71.45),
    ALMATY("Алматы", "г. Алматы", 43.25, 76.95),
    SHYMKENT("Шымкент", "г. Шымкент", 42.32, 69.59),
    KARAGANDA("Караганда", "Карагандинская", 49.80, 73.10),
    AKTOBE("Актобе", "Актюбинская", 50.28, 57.21),
    TARAZ("Тараз", "Жамбылская", 42.90, 71.37),
    PAVLODAR("Павлодар", "Павлодарская", 52.28, 76.97),
    KOSTANAY("Костанай", "Костанайская", 53.21, 63.62),
    UST_KAMENOGORSK("Усть-Каменогорск", "Восточно-Казахстанская", 49.97, 82.61),
    SEMEY("Семей", "Абайская", 50.42, 80.25);

    /** A point is this town's when neither coordinate differs by more. */
    private static final double NEAR_DEGREES = 0.3;

    private final String label;
    private final String region;
    private final double latitude;
    private final double longitude;

    Town(String label, String region, double latitude, double longitude) {
        this.label = label;
        this.region = region;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    public String label() {
        return label;
    }

    public String region() {
        return region;
    }

    /** Whether the point is in this town. */
    public boolean holds(double pointLatitude, double pointLongitude) {
        return Math.abs(pointLatitude - latitude) < NEAR_DEGREES && Math.abs(pointLongitude - longitude) < NEAR_DEGREES;
    }

    /** The town with that label. */
    public static Town of(String label) {
        for (var town : values()) {
            if (town.label.equals(label)) {
                return town;
            }
        }
        throw new IllegalArgumentException("no town of ours: " + label);
    }
}
