package org.ticketdistribution.testing;

import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.ticketdistribution.embedded.LocalPostgres;

/**
 * The database of the application under test, seen past the application. Every call commits, so that nothing is held
 * between calls. Not for several threads at once.
 */
public final class TestDatabase {

    private static final long RUNS_END_WITHIN = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_AGAIN_AFTER = TimeUnit.MILLISECONDS.toNanos(20);

    private static final String DEADLOCK = "40P01";

    /** Not the replicas: the service writes its signs of life there at any moment. */
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'databasechangelog%'
                and table_name <> 'replicas'
            order by table_name""";

    /** By address: another profile of the application has another database. */
    private static final Map<String, Connection> CONNECTIONS = new ConcurrentHashMap<>();

    private final Supplier<PGSimpleDataSource> source;

    /** The database of the application that runs in this process. */
    public TestDatabase() {
        // Read at each call: the settings are there only once the application has started.
        this(TestDatabase::ofConfig);
    }

    private TestDatabase(Supplier<PGSimpleDataSource> source) {
        this.source = source;
    }

    /** The database of an application in another process. */
    public static TestDatabase of(LocalPostgres postgres) {
        return new TestDatabase(() -> source(postgres.jdbcUrl(), postgres.user(), postgres.password()));
    }

    /** Work with a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Empties all tables and starts all ids from 1 again, after the runs that are at work have ended. */
    public void clean() {
        awaitRuns();
        var tables = new ArrayList<>(tables());
        tables.remove("distribution_state");
        truncate(tables, 5);
    }

    /** The service looks for work meanwhile, and may hold one table while it wants another. */
    private void truncate(List<String> tables, int attempts) {
        try {
            execute("truncate " + String.join(", ", tables) + " restart identity");
        } catch (RefusedByDatabaseException refused) {
            if (attempts == 1 || !refused.state().equals(DEADLOCK)) {
                throw refused;
            }
            truncate(tables, attempts - 1);
        }
    }

    /** Returns when no run is queued or at work. */
    public void awaitRuns() {
        var end = System.nanoTime() + RUNS_END_WITHIN;
        while (number("select count(*) from runs where state in ('queued', 'running')") > 0) {
            if (System.nanoTime() > end) {
                fail("runs do not end: " + rows("select * from runs where state in ('queued', 'running')"));
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER);
        }
    }

    /** All tables of the service. */
    public List<String> tables() {
        return rows(TABLES).stream().map(row -> (String) row.get("table_name")).toList();
    }

    /** How many rows each table has, by the table's name. */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        ofEveryTable("select '%1$s' as name, count(*) as rows from %1$s")
                .forEach(row -> counts.put((String) row.get("name"), (Long) row.get("rows")));
        return counts;
    }

    /** All that is stored, row by row: equal before and after when nothing was written. */
    public Map<String, List<String>> contents() {
        var contents = new TreeMap<String, List<String>>();
        ofEveryTable("select '%1$s' as name, t::text as content from %1$s t")
                .forEach(row -> contents.computeIfAbsent((String) row.get("name"), name -> new ArrayList<>())
                        .add((String) row.get("content")));
        contents.values().forEach(Collections::sort);
        return contents;
    }

    private List<Map<String, @Nullable Object>> ofEveryTable(String select) {
        return rows(tables().stream().map(select::formatted).collect(Collectors.joining(" union all ")));
    }

    /** The rows as column to value. */
    public List<Map<String, @Nullable Object>> rows(String sql, Object... values) {
        return call(connection -> {
            try (var statement = prepare(connection, sql, values);
                    var result = statement.executeQuery()) {
                var rows = new ArrayList<Map<String, @Nullable Object>>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        });
    }

    /** The only column of the only row. */
    public long number(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).values().iterator().next()).longValue();
    }

    /** The only column of all rows. */
    public List<String> texts(String sql, Object... values) {
        return rows(sql, values).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }

    /** Runs a statement that answers nothing; the database's refusal is an SQLException as it stands. */
    public int execute(String sql, Object... values) {
        return call(connection -> {
            try (var statement = prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Fails when what must hold after any run (routing-rules.md §9) does not hold. */
    public void assertInvariants() {
        new Invariants(this).check();
    }

    /**
     * As {@link #assertInvariants()}, and every manager's load is what their file said plus the counted assignments.
     *
     * @param loadsOfFile load by the manager's name, of all stored managers
     */
    public void assertInvariants(Map<String, Integer> loadsOfFile) {
        assertInvariants();
        new Invariants(this).checkLoads(loadsOfFile);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
        }
        return row;
    }

    private <T> T call(Work<T> work) {
        try {
            return work.with(connection());
        } catch (SQLException refused) {
            throw new RefusedByDatabaseException(refused);
        }
    }

    /** One for all calls: to open one takes longer than most statements. It ends with the database. */
    private Connection connection() throws SQLException {
        var source = this.source.get();
        var open = CONNECTIONS.get(source.getUrl());
        if (open == null || !open.isValid(1)) {
            open = source.getConnection();
            CONNECTIONS.put(source.getUrl(), open);
        }
        return open;
    }

    private static PGSimpleDataSource ofConfig() {
        var config = ConfigProvider.getConfig();
        return source(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""));
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** What the database said no to. */
    public static final class RefusedByDatabaseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String state;

        RefusedByDatabaseException(SQLException refused) {
            super(refused.getMessage(), refused);
            this.state = refused.getSQLState();
        }

        /** The SQLSTATE: 23505 unique, 23514 check, 23503 foreign key. */
        public String state() {
            return state;
        }
    }
}
