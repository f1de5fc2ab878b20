package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketdistribution.embedded.LocalPostgres;

/**
 * Every earlier version's schema with its data, as `pg_dump --inserts` wrote it, is brought to today's schema and ends
 * up the same as one made from nothing. A release adds its dump to `src/test/resources/upgrade`.
 */
class UpgradeTest {

    private static final Path DUMPS = Path.of("src/test/resources/upgrade");

    static List<Path> versions() throws IOException {
        try (Stream<Path> files = Files.list(DUMPS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versions")
    void earlierVersion_isUpgradedInPlaceAndKeepsItsData(Path dump) throws Exception {
        try (var fresh = LocalPostgres.temporary();
                var old = LocalPostgres.temporary()) {
            Migration.run(fresh);
            load(old, dump);
            var tickets = numbers(old, "select count(*), sum(revision) from tickets");
            var loads = numbers(old, "select count(*), sum(current_load) from managers");
            var assignments = numbers(old, "select count(*), count(distinct ticket_id) from assignments");

            Migration.run(old);

            assertThat(schema(old)).isEqualTo(schema(fresh));
            assertThat(numbers(old, "select count(*), sum(revision) from tickets"))
                    .isEqualTo(tickets);
            assertThat(numbers(old, "select count(*), sum(current_load) from managers"))
                    .isEqualTo(loads);
            assertThat(numbers(old, "select count(*), count(distinct ticket_id) from assignments"))
                    .isEqualTo(assignments)
                    .isEqualTo(List.of(10L, 10L));
        }
    }

    private static void load(LocalPostgres postgres, Path dump) throws SQLException, IOException {
        try (var connection = Migration.connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(dump));
        }
    }

    /** Columns, constraints and indexes, each as a line. */
    private static TreeSet<String> schema(LocalPostgres postgres) throws SQLException {
        var lines = new TreeSet<String>();
        lines.addAll(texts(postgres, """
                select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
                from information_schema.columns where table_schema = 'public'"""));
        lines.addAll(texts(postgres, """
                select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace = 'public'::regnamespace"""));
        lines.addAll(texts(postgres, "select indexdef from pg_indexes where schemaname = 'public'"));
        return lines;
    }

    private static List<String> texts(LocalPostgres postgres, String sql) throws SQLException {
        var texts = new java.util.ArrayList<String>();
        try (var connection = Migration.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static List<Long> numbers(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = Migration.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return List.of(rows.getLong(1), rows.getLong(2));
        }
    }
}
