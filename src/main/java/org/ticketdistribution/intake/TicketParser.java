package org.ticketdistribution.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class TicketParser implements RowParser<TicketRow> {

    /** UUID.fromString also takes shortened groups. */
    private static final Pattern GUID_FORM =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    @Override
    public Optional<TicketRow> parse(Cells cells) {
        var guid = guid(cells.line(Column.GUID));
        if (guid.isEmpty()) {
            cells.skipped(
                    "bad_guid",
                    Column.GUID,
                    "",
                    "«" + CellText.shown(cells.raw(Column.GUID))
                            + "» is not a GUID; write 32 hexadecimal digits as 8-4-4-4-12");
            return Optional.empty();
        }
        return Optional.of(new TicketRow(
                cells.line(),
                guid.get(),
                cells.lineOrNull(Column.GENDER),
                birthDate(cells, guid.get()),
                cells.text(Column.DESCRIPTION),
                cells.lineOrNull(Column.ATTACHMENT),
                cells.lineOrNull(Column.SEGMENT),
                cells.lineOrNull(Column.COUNTRY),
                cells.lineOrNull(Column.REGION),
                cells.lineOrNull(Column.CITY),
                cells.lineOrNull(Column.STREET),
                cells.lineOrNull(Column.HOUSE)));
    }

    private static Optional<UUID> guid(String value) {
        var bare = value.startsWith("{") && value.endsWith("}") ? value.substring(1, value.length() - 1) : value;
        return GUID_FORM.matcher(bare).matches() ? Optional.of(UUID.fromString(bare)) : Optional.empty();
    }

    private static @Nullable LocalDate birthDate(Cells cells, UUID guid) {
        var value = cells.line(Column.BIRTH_DATE);
        if (value.isEmpty()) {
            return null;
        }
        var date = BirthDate.parse(value);
        if (date.isEmpty()) {
            cells.warned(
                    "bad_date",
                    Column.BIRTH_DATE,
                    guid.toString(),
                    "«" + CellText.shown(value)
                            + "» is no date from 1900 to 2100 in a known form, so the date stays empty;"
                            + " write it as 1990-12-31 or 31.12.1990");
        }
        return date.orElse(null);
    }
}
