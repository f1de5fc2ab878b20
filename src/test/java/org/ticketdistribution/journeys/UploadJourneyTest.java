package org.ticketdistribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.ticketdistribution.testing.Answer.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** Every folder of journeys: its three files through the API, then what its expected.json says. A new one needs no code. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UploadJourneyTest {

    private static final Path JOURNEYS = Path.of("src", "test", "resources", "journeys");

    /** What expected.json may say of a ticket, and where the answer has it. */
    private static final Map<String, String> PLACES = Map.of(
            "office", "/assignment/business_unit_name",
            "manager", "/assignment/manager_name",
            "language", "/ai_analysis/language",
            "category", "/ai_analysis/category");

    private final TestDatabase database = new TestDatabase();

    @TestFactory
    List<DynamicTest> journey_endsAsExpected() throws IOException {
        try (Stream<Path> folders = Files.list(JOURNEYS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> endsAsExpected(folder)))
                    .toList();
        }
    }

    private void endsAsExpected(Path folder) throws IOException {
        database.clean();
        var expected =
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile());

        var answer = new Sending()
                .part("business_units_csv", "business_units.csv", bytes(folder, "business_units.csv"))
                .part("managers_csv", "managers.csv", bytes(folder, "managers.csv"))
                .part("tickets_csv", "tickets.csv", bytes(folder, "tickets.csv"))
                .send()
                .json(200);

        assertThat(found(answer, expected.get("tickets"))).isEqualTo(wanted(expected.get("tickets")));
        assertThat(answer.get("tickets_loaded").asInt())
                .isEqualTo(expected.get("tickets_loaded").asInt());
        assertThat(answer.get("tickets_analyzed").asInt())
                .isEqualTo(expected.get("tickets_loaded").asInt());
        assertThat(answer.get("tickets_assigned").asInt())
                .isEqualTo(expected.get("tickets_assigned").asInt());
        assertThat(intakeCodes(answer))
                .containsExactlyInAnyOrderElementsOf(items(expected.get("error_codes")).stream()
                        .map(JsonNode::asText)
                        .toList());
        database.assertInvariants(loadsOfFile(folder));
    }

    private static Map<String, Map<String, String>> wanted(JsonNode tickets) {
        var wanted = new TreeMap<String, Map<String, String>>();
        tickets.properties().forEach(ticket -> {
            var values = new TreeMap<String, String>();
            ticket.getValue()
                    .properties()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().asText()));
            wanted.put(ticket.getKey(), values);
        });
        return wanted;
    }

    /** Of each ticket of the answer what is wanted of it; a ticket that nothing is wanted of shows up empty. */
    private static Map<String, Map<String, String>> found(JsonNode answer, JsonNode wanted) {
        return items(answer.get("tickets")).stream()
                .collect(Collectors.toMap(
                        ticket -> ticket.get("client_guid").asText(),
                        ticket -> {
                            var values = new TreeMap<String, String>();
                            wanted.path(ticket.get("client_guid").asText())
                                    .properties()
                                    .forEach(value -> {
                                        var at = ticket.at(PLACES.get(value.getKey()));
                                        values.put(value.getKey(), at.isMissingNode() ? "null" : at.asText());
                                    });
                            return values;
                        },
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<String> intakeCodes(JsonNode answer) {
        return items(answer.get("issues")).stream()
                .filter(issue -> issue.get("stage").asText().equals("intake"))
                .map(issue -> issue.get("code").asText())
                .distinct()
                .toList();
    }

    /** Each stored manager's load as the last number of their line in the file. */
    private Map<String, Integer> loadsOfFile(Path folder) {
        var file = text(bytes(folder, "managers.csv"));
        var loads = new HashMap<String, Integer>();
        for (var name : database.texts("select name from managers")) {
            var line = Pattern.compile("(?m)^\uFEFF?" + Pattern.quote(name) + "[,;].*?([0-9]+)\\s*$")
                    .matcher(file);
            assertThat(line.find()).as("%s is in the file", name).isTrue();
            loads.put(name, Integer.valueOf(line.group(1)));
        }
        return loads;
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1251"));
        }
    }

    private static byte[] bytes(Path folder, String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
