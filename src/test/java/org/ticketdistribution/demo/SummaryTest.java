package org.ticketdistribution.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final String RESULT = """
            {"run_id": 7, "tickets_loaded": 3, "tickets_analyzed": 3, "tickets_assigned": 2,
             "errors": ["строка 4 пропущена", "ticket 3: nobody eligible"]}""";
    private static final String TICKETS = """
            [{"id": 1, "segment": "VIP", "description": "Не могу\\n войти", "latitude": 51.1,
              "ai_analysis": {"category": "Жалоба", "priority": 9, "sentiment": "Негативный", "language": "RU", "source": "local"},
              "assignment": {"manager_id": 11, "manager_name": "Асель", "business_unit_name": "Астана", "reason": "ближайший офис"}},
             {"id": 2, "segment": "Mass", "description": "Hello", "latitude": null,
              "ai_analysis": {"category": "Консультация", "priority": 3, "sentiment": "Нейтральный", "language": "ENG", "source": "llm"},
              "assignment": {"manager_id": 11, "manager_name": "Асель", "business_unit_name": "Астана", "reason": "за рубежом"}},
             {"id": 3, "segment": "Mass", "description": "Спам", "latitude": 43.2,
              "ai_analysis": {"category": "Жалоба", "priority": 1, "sentiment": "Нейтральный", "language": "RU", "source": "local"},
              "assignment": null, "unassigned_reason": "nobody eligible"}]""";
    private static final String MANAGERS = """
            [{"id": 12, "name": "Болат", "position": "Специалист", "skills": [], "business_unit_name": "Алматы", "current_load": 4},
             {"id": 11, "name": "Асель", "position": "Главный специалист", "skills": ["VIP", "ENG"],
              "business_unit_name": "Астана", "current_load": 4}]""";
    private static final String OFFICES = """
            [{"name": "Алматы", "latitude": 43.2}, {"name": "Астана", "latitude": null}]""";

    @Test
    void run_isToldInSections() {
        assertThat(new Summary(run(RESULT, TICKETS)).text()).isEqualTo("""

                        Run 7
                          tickets     3 loaded, 3 analysed, 2 assigned
                          offices     2, of them 1 with coordinates
                          managers    2
                          categories  Жалоба 2, Консультация 1
                          languages   RU 2, ENG 1
                          sentiments  Нейтральный 2, Негативный 1
                          answered by local 2, llm 1

                        Tickets by office
                          Астана                   2
                          Алматы                   0

                        Managers' load, before → after
                          Алматы
                            Болат                        Специалист                          4 → 4
                          Астана
                            Асель                        Главный специалист   VIP, ENG       2 → 4   +2
                          Fairness: lowest and highest load 2–4 → 4–4, standard deviation 1.0 → 0.0

                        Decisions explained
                          Ticket 1, VIP: «Не могу войти»
                            Жалоба, priority 9, Негативный, RU
                            → Асель, Астана
                            ближайший офис
                          Ticket 2, Mass: «Hello»
                            Консультация, priority 3, Нейтральный, ENG
                            → Асель, Астана
                            за рубежом

                        What went wrong, and what was done instead (2)
                          - строка 4 пропущена
                          - ticket 3: nobody eligible""");
    }

    @Test
    void emptyRun_isToldWithoutFigures() {
        var empty = new DemoRun(Json.parse("{\"run_id\": 1}"), List.of(), List.of(), List.of());
        assertThat(new Summary(empty).text())
                .contains("0 loaded, 0 analysed, 0 assigned", "No ticket was assigned.", "Nothing went wrong.");
        assertThat(empty.allHandled()).isFalse();
    }

    @Test
    void manyErrors_areCutOffAfterTwelve() {
        var errors = "\"e\",".repeat(14) + "\"last\"";
        var run = run("{\"errors\": [" + errors + "]}", "[]");
        assertThat(new Summary(run).text()).endsWith("  - e\n  … and 3 more");
    }

    @Test
    void everyTicketAssignedOrLeftForReason_isAllHandled() {
        assertThat(run(RESULT, TICKETS).allHandled()).isTrue();
    }

    @Test
    void ticketWithoutAnalysisReasonOrAnswer_isNotAllHandled() {
        assertThat(run(
                                RESULT,
                                TICKETS.replace(
                                        "\"unassigned_reason\": \"nobody eligible\"", "\"unassigned_reason\": null"))
                        .allHandled())
                .isFalse();
        assertThat(run(RESULT, TICKETS.replaceFirst("\"ai_analysis\": \\{[^}]*}", "\"ai_analysis\": null"))
                        .allHandled())
                .isFalse();
        assertThat(run(RESULT.replace("\"tickets_analyzed\": 3", "\"tickets_analyzed\": 2"), TICKETS)
                        .allHandled())
                .isFalse();
        assertThat(run(RESULT.replace("\"tickets_loaded\": 3", "\"tickets_loaded\": 4"), TICKETS)
                        .allHandled())
                .isFalse();
    }

    private static DemoRun run(String result, String tickets) {
        return new DemoRun(
                Json.parse(result),
                Json.list(Json.parse(tickets)),
                Json.list(Json.parse(MANAGERS)),
                Json.list(Json.parse(OFFICES)));
    }
}
