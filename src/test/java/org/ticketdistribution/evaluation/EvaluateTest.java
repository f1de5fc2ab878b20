package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.demo.Json;

/** The command as a person types it, but for the script around it. */
class EvaluateTest {

    private static final String LABELS =
            "guid,category,category_n,category_votes,sentiment,sentiment_n,sentiment_votes,"
                    + "language,language_n,language_votes,priority_median\n";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        write(
                "tickets.csv",
                "GUID клиента,Описание,Сегмент клиента\n"
                        + guid(1) + ",\"Приложение не открывается, пишет ошибку\",Mass\n"
                        + guid(2) + ",Приглашаем вас на бесплатный вебинар! Скидка 30%,VIP\n"
                        + guid(3) + ",Телефон нөмірімді ауыстырғым келеді,Mass\n"
                        + guid(4) + ",Это обращение никто не оценивал,Mass\n");
        write(
                "labels.csv",
                LABELS
                        + guid(1) + ",Неработоспособность приложения,10,9,Нейтральный,10,10,RU,10,10,6\n"
                        + guid(2) + ",Консультация,10,4,Нейтральный,10,10,RU,10,10,1\n"
                        + guid(3) + ",Смена данных,10,10,Нейтральный,10,10,KZ,10,10,5\n"
                        + guid(9) + ",Жалоба,10,10,Негативный,10,10,RU,10,10,7\n");
        write("other.csv", LABELS + guid(9) + ",Жалоба,10,10,Негативный,10,10,RU,10,10,7\n");
        write("broken.json", "{\"parts\":");
        write("list.json", "[1, 2]");
    }

    @Test
    void result_isToldWrittenAndComparedWithAnEarlierOne() throws IOException {
        assertThat(status("tickets.csv", "labels.csv", "--json", "first.json")).isZero();

        assertThat(err()).isEmpty();
        assertThat(out().lines())
                .contains(
                        "The local analyzer on tickets.csv",
                        "== tickets, 3 tickets",
                        "category    66.7 %       0.500        2 of 2, 100.0 %",
                        "language    100.0 %      1.000        3 of 3, 100.0 %",
                        "  Консультация → Спам 1",
                        "3 of 4 labelled tickets are in the file.")
                .anyMatch(line -> line.matches("Speed: \\d+ tickets a second in one thread, once warm\\."));
        var json = Json.parse(Files.readString(directory.resolve("first.json")));
        assertThat(json.at("/parts/tickets/answers/0/key").asText()).isEqualTo(guid(1));
        assertThat(json.at("/parts/tickets/category/right").asInt()).isEqualTo(2);
        assertThat(json.toString()).doesNotContain("вебинар", "ошибку");

        out.reset();
        var earlier = Files.readString(directory.resolve("first.json"))
                .replaceFirst("\"category\" : \"Спам\"", "\"category\" : \"Жалоба\"");
        write("first.json", earlier);
        assertThat(status("tickets.csv", "labels.csv", "--compare", "first.json"))
                .isZero();

        assertThat(out().lines())
                .contains(
                        "Compared with: The local analyzer on tickets.csv",
                        "  category accuracy      0.6667 → 0.6667  +0.0000",
                        "  " + guid(2) + " category: Жалоба → Спам, expected Консультация");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tickets.csv none.csv                        | There is no file of labels none.csv.
            none.csv labels.csv                         | There is no file of tickets none.csv.
            tickets.csv other.csv                       | No ticket of the file has labels: are these the labels of these tickets?
            tickets.csv                                 | Two files are needed, the tickets and their labels, not 1: see ./evaluate --help.
            tickets.csv labels.csv --compare none.json  | The earlier result none.json cannot be read: it must be what --json wrote.
            tickets.csv labels.csv --compare broken.json | The earlier result broken.json cannot be read: it must be what --json wrote.
            tickets.csv labels.csv --compare list.json  | list.json is no result of an evaluation: it must be what --json wrote.
            """)
    void trouble_isOneSentenceAndStatusTwo(String arguments, String message) {
        assertThat(status(arguments.split(" "))).isEqualTo(2);

        assertThat(err()).isEqualTo(message + System.lineSeparator());
        assertThat(out()).isEmpty();
    }

    private int status(String... arguments) {
        return Evaluate.status(List.of(arguments), directory, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private static String guid(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }
}
