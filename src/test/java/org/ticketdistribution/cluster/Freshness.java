package org.ticketdistribution.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.TestDatabase;

/**
 * Tells whether what is stored belongs to the stored text and address. Each version of a text carries a mark, which the
 * model quotes in its summary; point and assignment are compared with the town that is stored.
 */
public final class Freshness {

    private static final Pattern MARK = Pattern.compile("\\{[^}]+\\}");

    private static final String STORED = """
            select t.id, t.description, t.city, t.latitude, t.longitude, a.id as analysis_id, a.category, a.language,
                a.summary, g.ai_analysis_id, d.decision #>> '{input,category}' as decided_category,
                d.decision #>> '{input,language}' as decided_language,
                d.decision #>> '{home,office_name}' as home_office, d.decision ->> 'origin' as origin
            from tickets t left join ai_analyses a on a.ticket_id = t.id
                left join assignments g on g.ticket_id = t.id left join decisions d on d.ticket_id = t.id
            order by t.id""";

    private final TestDatabase database;

    public Freshness(TestDatabase database) {
        this.database = database;
    }

    /** The text with a mark. */
    public static String marked(String text, String mark) {
        return text + " {" + mark + "}";
    }

    /** The stub's analysis by its rules, with the text's mark in the summary: for {@link StubOpenAi#answers}. */
    public static Map<String, Object> quotingTheMark(String text) {
        var answer = new LinkedHashMap<>(StubOpenAi.byRules(text));
        answer.put("summary", "Клиент написал " + mark(text) + ". Рекомендация: ответить клиенту.");
        return answer;
    }

    /**
     * No analysis, point or assignment belongs to another text or town than the stored one.
     *
     * @param nearestOffice the office nearest to each town that tickets live in
     */
    public void check(Map<Town, String> nearestOffice) {
        var rows = database.rows(STORED);
        assertThat(rows).as("stored tickets").isNotEmpty();
        assertThat(rows.stream().flatMap(row -> stale(row, nearestOffice).stream()))
                .as("what belongs to an older text or address")
                .isEmpty();
    }

    private static List<String> stale(Map<String, @Nullable Object> row, Map<Town, String> nearestOffice) {
        var expected = StubOpenAi.byRules(text(row, "description"));
        var town = Town.of(text(row, "city"));
        var breaches = new ArrayList<String>();
        if (!text(row, "summary").contains(mark(text(row, "description")))
                || !text(row, "category").equals(expected.get("category"))
                || !text(row, "language").equals(expected.get("language"))) {
            breaches.add("analysis");
        }
        if (row.get("latitude") == null || !town.holds(number(row, "latitude"), number(row, "longitude"))) {
            breaches.add("point");
        }
        if (!Objects.equals(row.get("analysis_id"), row.get("ai_analysis_id"))
                || !text(row, "decided_category").equals(expected.get("category"))
                || !text(row, "decided_language").equals(expected.get("language"))
                || !text(row, "home_office").equals(nearestOffice.get(town))) {
            breaches.add("assignment");
        }
        return breaches.isEmpty() ? List.of() : List.of(String.join(", ", breaches) + " of ticket " + row);
    }

    private static double number(Map<String, @Nullable Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column))).doubleValue();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static String mark(String text) {
        var found = MARK.matcher(text);
        return found.find() ? found.group() : "no mark";
    }
}
