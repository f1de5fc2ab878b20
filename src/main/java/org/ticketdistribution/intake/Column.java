package org.ticketdistribution.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketdistribution.model.Words;

/** A column that one of the three files may have, with every name it is known by. No name belongs to two columns. */
public enum Column {
    OFFICE("Офис", "office"),
    ADDRESS("Адрес", "address"),

    NAME("ФИО", "name"),
    POSITION("Должность", "position"),
    SKILLS("Навыки", "skills"),
    CURRENT_LOAD("Количество обращений в работе", "current_load"),

    GUID("GUID клиента", "guid"),
    DESCRIPTION("Описание", "description"),
    SEGMENT("Сегмент клиента", "Сегмент", "segment"),
    GENDER("Пол клиента", "Пол", "gender"),
    BIRTH_DATE("Дата рождения", "birth_date"),
    ATTACHMENT("Вложения", "attachments"),
    COUNTRY("Страна", "country"),
    REGION("Область", "region"),
    CITY("Населённый пункт", "city"),
    STREET("Улица", "street"),
    HOUSE("Дом", "house");

    private static final Map<String, Column> BY_FOLDED_NAME = Arrays.stream(values())
            .flatMap(column -> column.names().map(name -> Map.entry(Words.fold(name), column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String title;
    private final List<String> aliases;

    Column(String title, String... aliases) {
        this.title = title;
        this.aliases = List.of(aliases);
    }

    /** The name to recommend, in Russian, as the real files write it. */
    public String title() {
        return title;
    }

    /** The other accepted names, Russian and English; at least one. */
    public List<String> aliases() {
        return aliases;
    }

    /** The column of that name; case, ё, blanks around and runs of blanks inside do not matter. Empty when unknown. */
    public static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_FOLDED_NAME.get(Words.fold(CellText.line(name))));
    }

    /** «Сегмент клиента» (also «Сегмент», «segment»), for messages. */
    String described() {
        Function<String, String> quoted = name -> "«" + name + "»";
        return quoted.apply(title) + aliases.stream().map(quoted).collect(Collectors.joining(", ", " (also ", ")"));
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(title), aliases.stream());
    }
}
