package org.ticketdistribution.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ticketdistribution.model.Words;

final class ManagerParser implements RowParser<ManagerRow> {

    private static final Pattern BETWEEN_SKILLS = Pattern.compile("[,;/\\n]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

    @Override
    public Optional<ManagerRow> parse(Cells cells) {
        var name = cells.line(Column.NAME);
        var office = cells.line(Column.OFFICE);
        var load = load(cells.line(Column.CURRENT_LOAD));
        if (name.isEmpty()) {
            cells.skipped("missing_value", Column.NAME, "", "the manager has no name; fill it in");
        }
        if (office.isEmpty()) {
            cells.skipped("missing_value", Column.OFFICE, name, "the manager has no office; fill it in");
        }
        if (load.isEmpty()) {
            cells.skipped(
                    "bad_load",
                    Column.CURRENT_LOAD,
                    name,
                    "«" + CellText.shown(cells.raw(Column.CURRENT_LOAD))
                            + "» is not a whole number of 0 or more; write the number of open tickets in digits");
        }
        return name.isEmpty() || office.isEmpty() || load.isEmpty()
                ? Optional.empty()
                : Optional.of(new ManagerRow(
                        cells.line(),
                        name,
                        cells.line(Column.POSITION),
                        office,
                        skills(cells.text(Column.SKILLS)),
                        load.getAsInt()));
    }

    private static OptionalInt load(String value) {
        if (!DIGITS.matcher(value).matches()) {
            return OptionalInt.empty();
        }
        var load = Long.parseLong(value);
        return load <= Integer.MAX_VALUE ? OptionalInt.of((int) load) : OptionalInt.empty();
    }

    /** Of two that differ in case or blanks only, the first spelling stays. */
    private static List<String> skills(String value) {
        var skills = new LinkedHashMap<String, String>();
        for (var part : BETWEEN_SKILLS.split(value)) {
            var skill = CellText.line(part);
            if (!skill.isEmpty()) {
                skills.putIfAbsent(Words.fold(skill), skill);
            }
        }
        return List.copyOf(skills.values());
    }
}
