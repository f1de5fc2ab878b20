package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.LocalPostgres;

/**
 * During an upgrade an old version works on the new schema. The operations page says of every change whether it can; the
 * page is compared with the changelog, and 0.1.0's own statements with the schema.
 */
class SideBySideTest {

    private static final Pattern FILE = Pattern.compile("file: (\\S+)");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\d{4}-[a-z-]+)` \\| (expands|contracts) \\|");

    /** What takes something away from those who know it, or asks something of those who do not know it. */
    private static final Pattern CONTRACTION =
            Pattern.compile("drop table|drop column|\\btype \\w+ using|rename|set not null"
                    + "|add column \\w+ \\w+ +not null(?! default)|add column \\w+ \\w+(?: using [^,;]+)? unique");

    @Test
    void operationsPage_saysOfEveryChangeWhatItIs() throws IOException {
        var told = new LinkedHashMap<String, String>();
        ROW.matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .forEach(row -> told.put(row.group(1), row.group(2)));

        assertThat(told).containsExactlyEntriesOf(changesSinceTheFirstVersion());
    }

    /** As `prepare` sees them: names and types of all they touch. */
    @Test
    void statementsOfTheFirstVersion_areTakenAsTheOperationsPageSays() throws Exception {
        try (var postgres = LocalPostgres.temporary()) {
            Migration.run(postgres);

            assertThat(refused(postgres, statements("works"))).isEmpty();
            assertThat(refused(postgres, statements("refused")).keySet())
                    .isEqualTo(statements("refused").keySet());
        }
    }

    private static Map<String, String> changesSinceTheFirstVersion() throws IOException {
        var changes = new LinkedHashMap<String, String>();
        for (var file : FILE.matcher(read("db/changelog/root.yaml"))
                .results()
                .skip(1)
                .map(file -> file.group(1))
                .toList()) {
            Stream.of(read(file).split("--changeset ticket-distribution:"))
                    .skip(1)
                    .map(change -> change.split("\n", 2))
                    .forEach(change -> changes.put(
                            change[0], CONTRACTION.matcher(change[1]).find() ? "contracts" : "expands"));
        }
        return changes;
    }

    /** The refused statements, each with the reason. */
    private static Map<String, String> refused(LocalPostgres postgres, Map<String, String> statements)
            throws SQLException {
        var refused = new LinkedHashMap<String, String>();
        try (var connection = Migration.connect(postgres);
                var statement = connection.createStatement()) {
            for (var entry : statements.entrySet()) {
                try {
                    statement.execute("prepare old as " + entry.getValue());
                    statement.execute("deallocate old");
                } catch (SQLException refusal) {
                    refused.put(entry.getKey(), refusal.getMessage());
                }
            }
        }
        return refused;
    }

    /** The statements below one heading, by their own. */
    private static Map<String, String> statements(String heading) throws IOException {
        var statements = new LinkedHashMap<String, String>();
        var part =
                List.of(Files.readString(Path.of("src/test/resources/statements/v0.1.sql"))
                                .split("(?m)^---- "))
                        .stream()
                        .filter(text -> text.startsWith(heading))
                        .findFirst()
                        .orElseThrow();
        Stream.of(part.split("(?m)^-- "))
                .skip(1)
                .map(text -> text.split("\n", 2))
                .forEach(text -> statements.put(text[0], text[1].strip()));
        return statements;
    }

    private static String read(String resource) throws IOException {
        return Files.readString(Path.of("src/main/resources").resolve(resource));
    }
}
