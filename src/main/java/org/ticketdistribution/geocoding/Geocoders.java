package org.ticketdistribution.geocoding;

import java.util.List;
import org.ticketdistribution.geocoding.AddressQuery.Level;

/** The geocoders that this installation asks. */
public final class Geocoders {

    private final List<Geocoder> inOrder;
    private final Geocoder gazetteer;

    /** @param gazetteer answers when none of {@code inOrder} can be asked; may be one of them */
    public Geocoders(List<Geocoder> inOrder, Geocoder gazetteer) {
        this.inOrder = List.copyOf(inOrder);
        this.gazetteer = gazetteer;
    }

    /**
     * Whom to ask this question, one after the other until one knows; never empty. A region's centre is always the
     * gazetteer's: it is the region's main town there, and worth no request.
     */
    public List<Geocoder> inOrder(AddressQuery query) {
        return query.level() == Level.REGION ? List.of(gazetteer) : inOrder;
    }

    /** The embedded gazetteer, whatever the mode: it answers when the others cannot be asked. */
    public Geocoder gazetteer() {
        return gazetteer;
    }
}
