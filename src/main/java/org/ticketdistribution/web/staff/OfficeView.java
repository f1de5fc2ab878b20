package org.ticketdistribution.web.staff;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.TicketsAddress;

/**
 * An office's own page.
 *
 * @param coordinates empty while they are unknown
 * @param precision building, city or region; empty without coordinates
 * @param tickets those that the office has, whoever took them
 */
@TemplateData
public record OfficeView(
        long id,
        String name,
        String address,
        String coordinates,
        String precision,
        String tickets,
        String href,
        String mapHref,
        List<ManagerLine> managers) {

    private static final int COORDINATE_DIGITS = 4;

    public OfficeView {
        managers = List.copyOf(managers);
    }

    static OfficeView of(Workforce.Team team, Speech speech) {
        var office = team.office();
        var list = TicketsAddress.of("office", office.name);
        return new OfficeView(
                office.id,
                office.name,
                office.address,
                office.latitude == null || office.longitude == null
                        ? ""
                        : speech.decimal(office.latitude, COORDINATE_DIGITS) + "; "
                                + speech.decimal(office.longitude, COORDINATE_DIGITS),
                office.precision == null ? "" : office.precision,
                speech.count(team.tickets()),
                list,
                "/map" + list.substring(list.indexOf('?')),
                ManagerLine.of(
                        team.members().stream()
                                .sorted(StaffOrder.NAME.comparator())
                                .toList(),
                        speech));
    }
}
