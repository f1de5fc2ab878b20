package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.ticket;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stubbed;
import org.ticketdistribution.testing.TestDatabase;

/** The demo's files and some tickets full of personal data: nothing of it reaches the model, all of it the manager. */
@QuarkusTest
@TestProfile(MaskedRunTest.WithoutGeocoder.class)
class MaskedRunTest {

    private static final Path DEMO = Path.of("src/main/resources/demo");

    /** Texts with what is personal in them, which must not be seen outside. */
    private static final Map<String, List<String>> PLANTED = Map.of(
            "Здравствуйте! Меня зовут Нурлан Ахметжанов. Мой ИИН 900307336951, телефон +7 701 555 21 34. Не приходит код",
            List.of("Нурлан", "Ахметжанов", "900307336951", "701 555"),
            "Верните деньги на карту 4111 1111 1111 1111 или на счёт KZ86125KZT5004100100. Пишите на a.sarsen@example.kz",
            List.of("4111", "KZ86", "5004100100", "a.sarsen"),
            "Менің атым Айгүл Серікқызы. Нөмірімді 8 707 123 45 67 дегенге ауыстырыңыздаршы",
            List.of("Айгүл", "Серікқызы", "707 123", "123 45 67"),
            "My name is John Carpenter and I cannot log in. Please write to john.carpenter@example.com or +44 20 7946 0958",
            List.of("John", "Carpenter", "carpenter@", "7946"),
            "Прошу сменить паспорт N12345678 на новый и адрес на ул. Абая 150 кв. 12 по договору № 48213/2024",
            List.of("N12345678", "Абая 150", "48213/2024"));

    /** The demo's many towns would be asked for one a second. */
    public static final class WithoutGeocoder implements QuarkusTestProfile {

        private final Stubbed stubbed = new Stubbed();

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(stubbed.getConfigOverrides());
            settings.put("geocoder.mode", "gazetteer");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return stubbed.testResources();
        }
    }

    StubOpenAi model;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        model.reset();
        InProcess.closeBreakers();
    }

    @Test
    void personalData_staysAtHomeAndComesBackInTheSummary() throws IOException {
        model.answers(text -> {
            var answer = StubOpenAi.byRules(text);
            answer.put("summary", "Клиент пишет: " + text + " Рекомендация: ответить.");
            return answer;
        });
        var texts = List.copyOf(PLANTED.keySet());
        var planted = IntStream.range(0, texts.size())
                .mapToObj(number -> ticket(900 + number, "\"" + texts.get(number) + "\"", "", "Mass", "Алматы"))
                .toList();

        Sending.of(demo("business_units.csv"), demo("managers.csv"), demo("tickets.csv") + String.join("\n", planted))
                .send()
                .json(200);

        var seen = String.join("\n", model.requests());
        assertThat(model.requests()).hasSizeGreaterThan(texts.size());
        for (var text : texts) {
            assertThat(PLANTED.get(text)).allSatisfy(item -> assertThat(text).contains(item));
            assertThat(PLANTED.get(text)).allSatisfy(item -> assertThat(seen).doesNotContain(item));
            assertThat(summary(900 + texts.indexOf(text))).startsWith("Клиент пишет: " + text);
        }
        assertThat(database.texts("select summary from model_answers"))
                .allSatisfy(summary -> assertThat(PLANTED.values().stream().flatMap(List::stream))
                        .noneMatch(summary::contains));
    }

    private String summary(int number) {
        return database.texts(
                        "select a.summary from ai_analyses a join tickets t on t.id = a.ticket_id where t.client_guid = ?",
                        UUID.fromString(guid(number)))
                .get(0);
    }

    private static String demo(String file) throws IOException {
        return Files.readString(DEMO.resolve(file));
    }
}
