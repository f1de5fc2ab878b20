package org.ticketdistribution.testing;

import java.util.Arrays;

/** Tickets for tests of lists, put past the service into an empty database. */
public final class SixTickets {

    private SixTickets() {}

    /**
     * <pre>
     * id  segment   analysis                              assigned
     * 1   VIP       Жалоба        Негативный  9  RU       Лев Т. (1), Астана, second
     * 2   Mass      Консультация  Нейтральный 4  KZ       Майя У. (2), Алматы, first
     * 3   Mass      Жалоба        Негативный  9  ENG      Лев Т. (1), Астана, second
     * 4   Priority  Спам          Нейтральный 1  RU       nobody, needs review
     * 5   Mass      none                                  nobody, its place needs review
     * 6   none      Консультация  Позитивный  4  RU       Майя У. (2), Алматы, third
     * </pre>
     */
    public static void store(TestDatabase database) {
        var stored = new Stored(database);
        var lev = stored.manager("Лев Т.", stored.office("Астана"));
        var maya = stored.manager("Майя У.", stored.office("Алматы"));
        stored.ticket(1, "VIP", "Не могу ВОЙТИ в приложение, ошибка 100%");
        stored.ticket(2, "Mass", "Қалай ашуға болады?");
        stored.ticket(3, "Mass", "My_file is lost\nsecond line, with \"quotes\"");
        stored.ticket(4, "Priority", "=HYPERLINK(\"http://example.org\")");
        stored.ticket(5, "Mass", "");
        stored.ticket(6, null, "C:\\temp, спасибо, Ёлка");
        stored.analysis(1, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(2, "Консультация", "Нейтральный", 4, "KZ");
        stored.analysis(3, "Жалоба", "Негативный", 9, "ENG");
        stored.analysis(4, "Спам", "Нейтральный", 1, "RU");
        stored.analysis(6, "Консультация", "Позитивный", 4, "RU");
        stored.assignment(1, lev, "2026-03-02T10:00:00Z");
        stored.assignment(2, maya, "2026-03-01T10:00:00Z");
        stored.assignment(3, lev, "2026-03-02T10:00:00Z");
        stored.assignment(6, maya, "2026-03-03T10:00:00Z");
        database.execute("update ai_analyses set needs_review = true where ticket_id = 4");
        database.execute("update ai_analyses set summary = 'Клиент благодарит за Помощь' where ticket_id = 6");
        database.execute("update tickets set location_review = true where id = 5");
        database.execute(
                "update tickets set created_at = timestamptz '2026-01-01 00:00:00Z' + (id / 2) * interval '1 h'");
        database.execute("insert into runs (kind) values ('process'), ('process')");
        database.execute("update runs set state = 'succeeded', finished_at = now()");
        database.execute(
                "insert into run_tickets (run_id, ticket_id, active) values (1, 2, false), (1, 4, false), (2, 4, false)");
    }

    /** The parameters of a query as names and values by turns. */
    public static Object[] parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .flatMap(pair -> Arrays.stream(pair.split("=", 2)))
                .toArray();
    }
}
