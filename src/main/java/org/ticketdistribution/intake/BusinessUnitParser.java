package org.ticketdistribution.intake;

import java.util.Optional;

final class BusinessUnitParser implements RowParser<BusinessUnitRow> {

    @Override
    public Optional<BusinessUnitRow> parse(Cells cells) {
        var name = cells.line(Column.OFFICE);
        var address = cells.line(Column.ADDRESS);
        if (name.isEmpty()) {
            cells.skipped("missing_value", Column.OFFICE, "", "the office has no name; fill it in");
            return Optional.empty();
        }
        if (address.isEmpty()) {
            cells.warned(
                    "no_address",
                    Column.ADDRESS,
                    name,
                    "the office has no address, so it cannot be found on the map and comes last; fill it in");
        }
        return Optional.of(new BusinessUnitRow(cells.line(), name, address));
    }
}
