package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.TestDatabase.RefusedByDatabaseException;

/** The schema as Liquibase builds it: what the entities expect, and what the database itself refuses or removes. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SchemaTest {

    private static final String FOREIGN_KEY = "23503";

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                BusinessUnit.class,
                Manager.class,
                Ticket.class,
                AiAnalysis.class,
                Assignment.class,
                StoredDecision.class
            })
    void entity_knowsOnlyColumnsOfItsTable(Class<? extends PanacheEntityBase> entity) {
        var table = entity.getAnnotation(Table.class).name();
        var columns = database.texts(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                table);

        var mapped = Arrays.stream(entity.getDeclaredFields())
                .filter(field -> !isOfHibernate(field) && !isInverse(field.getAnnotation(OneToOne.class)))
                .map(field -> field.isAnnotationPresent(JoinColumn.class)
                        ? field.getAnnotation(JoinColumn.class).name()
                        : field.isAnnotationPresent(Column.class)
                                ? field.getAnnotation(Column.class).name()
                                : field.getName())
                .toList();

        assertThat(mapped).isNotEmpty();
        assertThat(columns).containsAll(mapped);
    }

    /** What its enhancer adds beside the columns. */
    private static boolean isOfHibernate(Field field) {
        return Modifier.isStatic(field.getModifiers())
                || field.isSynthetic()
                || field.getName().startsWith("$$_");
    }

    private static boolean isInverse(@Nullable OneToOne association) {
        return association != null && !association.mappedBy().isEmpty();
    }

    @Test
    @DisabledOnIntegrationTest("asks the service's own Hibernate")
    void everyEntity_isReadThroughPanache() throws Throwable {
        storeOneOfAll();

        assertThat(read(() -> BusinessUnit.<BusinessUnit>listAll()))
                .extracting(unit -> unit.name)
                .containsExactly("Астана");
        assertThat(read(() -> Manager.<Manager>listAll()))
                .extracting(manager -> manager.name + " " + List.of(manager.skills) + " " + manager.currentLoad)
                .containsExactly("Лев Т. [VIP, KZ] 1", "Майя У. [VIP, KZ] 0");
        assertThat(read(() -> Ticket.<Ticket>listAll()))
                .extracting(ticket -> ticket.segment)
                .containsExactly("VIP");
        assertThat(read(() -> AiAnalysis.<AiAnalysis>listAll()))
                .extracting(analysis -> analysis.category + " " + analysis.priority)
                .containsExactly("Жалоба 9");
        assertThat(read(() -> Assignment.<Assignment>listAll()))
                .extracting(assignment -> assignment.assignedAt)
                .containsExactly(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(read(() -> StoredDecision.<StoredDecision>listAll()))
                .extracting(decision -> decision.ticketId)
                .containsExactly(1L);
    }

    private static <T> List<T> read(Supplier<Uni<List<T>>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(work));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            23505 | insert into business_units (name, name_key) values ('Астана', 'другой ключ')
            23505 | insert into business_units (name, name_key) values ('АСТАНА', 'Астана')
            23505 | insert into managers (name, business_unit_id) values ('Лев Т.', 1)
            23505 | insert into tickets (client_guid) select client_guid from tickets
            23505 | insert into ai_analyses (ticket_id, category, sentiment, priority, language, summary, source, revision) values (1, 'Спам', 'Нейтральный', 1, 'RU', '', 'local', 1)
            23505 | insert into assignments (ticket_id, ai_analysis_id, manager_id, business_unit_id, reason) values (1, 1, 1, 1, '')
            23505 | insert into run_tickets (run_id, ticket_id, active) values (2, 1, true)
            23505 | insert into distribution_state (id) values (1)
            23514 | insert into distribution_state (id) values (2)
            23514 | update managers set current_load = -1
            23514 | update managers set max_load = -1
            23514 | update ai_analyses set priority = 0
            23514 | update ai_analyses set priority = 11
            23514 | update ai_analyses set category = 'Прочее'
            23514 | update ai_analyses set sentiment = 'Злой'
            23514 | update ai_analyses set language = 'FR'
            23514 | update ai_analyses set source = 'guess'
            23514 | update ai_analyses set confidence = 1.1
            23514 | update tickets set latitude = 51
            23514 | update tickets set precision = 'street'
            23514 | update tickets set geocode_status = 'found'
            23514 | update business_units set longitude = 71
            23514 | update runs set state = 'stuck'
            23514 | update assignments set pair_low_id = 1
            23503 | insert into managers (name, business_unit_id) values ('Новый', 99)
            23503 | insert into assignments (ticket_id, ai_analysis_id, manager_id, business_unit_id, reason) values (2, 99, 1, 1, '')
            23502 | update managers set current_load = null
            """)
    void breachOfAConstraint_isRefusedByTheDatabase(String state, String statement) {
        storeOneOfAll();

        assertThatExceptionOfType(RefusedByDatabaseException.class)
                .isThrownBy(() -> database.execute(statement))
                .satisfies(refused -> assertThat(refused.state()).isEqualTo(state));
    }

    @Test
    void sameManagerNameInAnotherOffice_isAnotherManager() {
        storeOneOfAll();

        new Stored(database).manager("Лев Т.", new Stored(database).office("Алматы"));

        assertThat(database.number("select count(*) from managers where name = 'Лев Т.'"))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "deleting from {0} also empties {1} and leaves {2}")
    @CsvSource({
        "tickets, ai_analyses assignments decisions run_tickets, managers business_units runs hub_turns pair_turns",
        "managers, assignments pair_turns, tickets ai_analyses business_units decisions runs hub_turns",
        "business_units, managers assignments pair_turns, tickets ai_analyses decisions runs hub_turns",
        "ai_analyses, assignments, tickets managers business_units decisions",
        "runs, run_tickets run_issues run_rejected_rows, tickets ai_analyses assignments decisions hub_turns"
    })
    void deleting_cascadesInTheDatabase(String table, String emptied, String left) {
        storeOneOfAll();

        database.execute("delete from " + table);

        for (var gone : emptied.split(" ")) {
            assertThat(database.number("select count(*) from " + gone)).as(gone).isZero();
        }
        for (var kept : left.split(" ")) {
            assertThat(database.number("select count(*) from " + kept)).as(kept).isPositive();
        }
    }

    @Test
    void worldThatADecisionNeeds_cannotBeDeleted() {
        storeOneOfAll();

        assertThatExceptionOfType(RefusedByDatabaseException.class)
                .isThrownBy(() -> database.execute("delete from routing_worlds"))
                .satisfies(refused -> assertThat(refused.state()).isEqualTo(FOREIGN_KEY));
    }

    @Test
    void ticketDeletedAfterARealRun_leavesNoTraceOfItsText() {
        Sending.of(
                        Samples.OFFICES,
                        Samples.MANAGERS,
                        Samples.tickets(Samples.ticket(1, "Особый текст", "", "Mass", "Астана")))
                .send()
                .json(200);

        database.execute("delete from tickets");

        assertThat(database.contents().toString()).doesNotContain("Особый текст");
        assertThat(database.counts()).containsEntry("ai_analyses", 0L).containsEntry("assignments", 0L);
    }

    @Test
    void everyForeignKey_hasAnIndexThatBeginsWithItsColumn() {
        var without = database.texts("""
                select c.conrelid::regclass || ' (' || a.attname || ')' from pg_constraint c
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                    and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])""");

        assertThat(without).isEmpty();
    }

    @Test
    void migratedDatabase_hasItsOneRowOfState() {
        assertThat(database.texts("select id from distribution_state")).containsExactly("1");
    }

    private void storeOneOfAll() {
        var stored = new Stored(database);
        var office = stored.office("Астана");
        var lev = stored.manager("Лев Т.", office);
        stored.analysis(stored.ticket(1, "VIP", "текст"), "Жалоба", "Негативный", 9, "RU");
        stored.assignment(1, lev, "2026-03-02T10:00:00Z");
        database.execute("insert into runs (kind, state) values ('upload', 'succeeded'), ('process', 'succeeded')");
        database.execute("insert into run_tickets (run_id, ticket_id) values (1, 1)");
        database.execute("insert into run_issues (run_id, stage, severity, code, subject, detail)"
                + " values (1, 'intake', 'error', 'intake.bad_guid', '', 'x')");
        database.execute("insert into run_rejected_rows (run_id, file, line, cells) values (1, 'a.csv', 2, '{a}')");
        database.execute("insert into hub_turns (turn, hub, ticket_id, run_id) values (1, 'Астана', 1, 1)");
        var maya = stored.manager("Майя У.", office);
        database.execute("insert into pair_turns values (?, ?, ?, 1, ?)", office, lev, maya, lev);
        decision(1, 1L);
    }

    private void decision(long ticket, @Nullable Long run) {
        database.execute("insert into routing_worlds (hash, world) values ('w', '{}')");
        database.execute(
                "insert into decisions (ticket_id, run_id, world_hash, decision) values (?, ?::bigint, 'w', '{}')",
                ticket,
                run);
    }
}
