package org.ticketdistribution.web.map;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The map and the table beside it.
 *
 * @param data where the script finds what to draw
 * @param tickets where the list of the same tickets is; the script adds the office
 * @param categories words of the reader's language by stored categories, as JSON, for the script
 * @param tiles a template for Leaflet; empty without tiles
 * @param attribution whose the tiles are; empty without tiles
 * @param withoutOffice tickets that no office has
 * @param withoutPlace tickets without coordinates, which are not on the map; empty when there are none
 * @param clustered whether nearby tickets stand together
 */
@TemplateData
public record MapView(
        List<Select> selects,
        boolean filtered,
        String data,
        String tickets,
        String categories,
        String tiles,
        String attribution,
        List<OfficeLine> offices,
        String withoutOffice,
        String withoutOfficeHref,
        String withoutPlace,
        boolean clustered) {

    /** One choice among values; the first option, with the empty value, is any. */
    @TemplateData
    public record Select(String name, String label, List<Option> options) {

        public Select {
            options = List.copyOf(options);
        }
    }

    @TemplateData
    public record Option(String value, String label, boolean selected) {}

    /**
     * An office with its tickets of those that are shown.
     *
     * @param coordinates empty while they are unknown
     */
    @TemplateData
    public record OfficeLine(
            long id, String name, String address, String tickets, String href, String managers, String coordinates) {}

    public MapView {
        selects = List.copyOf(selects);
        offices = List.copyOf(offices);
    }
}
