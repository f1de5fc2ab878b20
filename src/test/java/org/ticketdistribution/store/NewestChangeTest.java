package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Readiness asks for the newest change of the schema: it must be the last one of the changelog. */
class NewestChangeTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void newestChange_isTheLastOneOfTheChangelog() throws IOException {
        var files = matches("file: (\\S+)", "db/changelog/root.yaml");
        var changes = matches("--changeset ticket-distribution:(\\S+)", files.get(files.size() - 1));

        assertThat(changes.get(changes.size() - 1)).isEqualTo(DatabaseProbe.NEWEST_CHANGE);
    }

    private static List<String> matches(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(RESOURCES.resolve(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
