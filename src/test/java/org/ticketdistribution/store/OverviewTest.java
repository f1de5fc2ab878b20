package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.store.Overview.Trait;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** The figures of the first page and of a run's result, with what is kept of them between two looks. */
@QuarkusTest
@TestProfile(Unattended.class)
class OverviewTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    @Inject
    Overview overview;

    @Inject
    RunResult results;

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void nothingStored_hasNoFigures() {
        assertThat(await(overview.snapshot(ALMATY))).satisfies(figures -> {
            assertThat(figures.tickets()).isZero();
            assertThat(figures.averagePriority()).isZero();
            assertThat(figures.by(Trait.DAY)).isEmpty();
            assertThat(figures.loads()).isEmpty();
        });
    }

    @Test
    void tickets_areCountedByEveryTrait() {
        fourTickets();

        var figures = await(overview.snapshot(ALMATY));

        assertThat(figures.tickets()).isEqualTo(4);
        assertThat(figures.assigned()).isEqualTo(2);
        assertThat(figures.analyzed()).isEqualTo(3);
        assertThat(figures.averagePriority()).isEqualTo(5);
        assertThat(figures.by(Trait.CATEGORY)).isEqualTo(Map.of("Жалоба", 2L, "Спам", 1L));
        assertThat(figures.by(Trait.SENTIMENT)).isEqualTo(Map.of("Негативный", 2L, "Нейтральный", 1L));
        assertThat(figures.by(Trait.LANGUAGE)).isEqualTo(Map.of("RU", 2L, "KZ", 1L));
        assertThat(figures.by(Trait.PRIORITY)).isEqualTo(Map.of("9", 1L, "5", 1L, "1", 1L));
        assertThat(figures.by(Trait.SEGMENT)).isEqualTo(Map.of("VIP", 1L, "Mass", 2L));
        assertThat(figures.by(Trait.OFFICE)).isEqualTo(Map.of("Астана", 2L));
    }

    /** 19:30 in London is the next day in Almaty. */
    @Test
    void day_isThatOfTheZone() {
        var ticket = stored.ticket(1, "Mass", "Текст");
        database.execute("update tickets set created_at = '2026-02-27T19:30:00Z' where id = ?", ticket);

        assertThat(await(overview.snapshot(ALMATY)).by(Trait.DAY)).isEqualTo(Map.of("2026-02-28", 1L));
        assertThat(await(overview.snapshot(ZoneId.of("UTC"))).by(Trait.DAY)).isEqualTo(Map.of("2026-02-27", 1L));
    }

    @Test
    void load_isToldBeforeAndAfterWhatWasGiven() {
        fourTickets();
        database.execute("update managers set current_load = current_load + 3 where name = 'Айгерим К.'");

        assertThat(await(overview.snapshot(ALMATY)).loads())
                .extracting(Overview.Load::name, Overview.Load::office, Overview.Load::before, Overview.Load::after)
                .containsExactly(tuple("Айгерим К.", "Астана", 3, 5), tuple("Вера М.", "Астана", 0, 0));
    }

    @Test
    void ticketWhoseTextOrPlaceIsUnsure_needsReviewOnce() {
        fourTickets();
        database.execute("update ai_analyses set needs_review = true where ticket_id in (1, 2)");
        database.execute("update tickets set location_review = true where id in (2, 4)");

        assertThat(await(overview.snapshot(ALMATY)).needsReview()).isEqualTo(3);
    }

    @Test
    void reason_isCountedByCodeAndRule() {
        fourTickets();
        database.execute("insert into routing_worlds values ('w', '{}')");
        database.execute("""
                insert into decisions (ticket_id, unassigned_code, unassigned_reason, world_hash, decision)
                values (3, 'nobody_eligible', 'Никто', 'w', '{"emptied_by": "vip_skill"}'),
                    (4, 'spam_quarantined', 'Спам', 'w', '{"emptied_by": null}')""");

        assertThat(await(overview.snapshot(ALMATY)).reasons())
                .isEqualTo(List.of(
                        new Overview.Reason("nobody_eligible", "vip_skill", 1),
                        new Overview.Reason("spam_quarantined", "", 1)));
    }

    @Test
    void figures_areCountedAnewOnceSomethingIsStored() {
        fourTickets();
        var first = await(overview.snapshot(ALMATY));

        assertThat(await(overview.snapshot(ALMATY))).isSameAs(first);

        stored.ticket(5, "Mass", "Ещё одно");
        assertThat(await(overview.snapshot(ALMATY)).tickets()).isEqualTo(5);
    }

    @Test
    void handMadeChange_isSeenAtOnce() {
        fourTickets();
        await(overview.snapshot(ALMATY));

        database.execute("update ai_analyses set category = 'Претензия' where ticket_id = 1");
        database.execute("insert into history (ticket_id, actor, what) values (1, 'somebody', 'corrected')");

        assertThat(await(overview.snapshot(ALMATY)).by(Trait.CATEGORY)).containsEntry("Претензия", 1L);
    }

    @Test
    void result_countsTheMembersOfTheRun() {
        fourTickets();
        database.execute("insert into runs (kind, state, finished_at) values ('upload', 'succeeded', now())");
        database.execute(
                "insert into run_tickets (run_id, ticket_id, active) values (1, 1, false), (1, 3, false), (1, 4, false)");
        database.execute("update tickets set geocode_status = 'found', latitude = 51, longitude = 71 where id = 1");
        database.execute("""
                insert into run_rejected_rows (run_id, file, line, cells)
                values (1, 'tickets.csv', 2, '{a}'), (1, 'tickets.csv', 5, '{b}'), (1, 'managers.csv', 3, '{c}')""");

        assertThat(await(results.of(1)))
                .isEqualTo(new RunResult.Counts(3, 2, 1, 2, 0, Map.of("tickets.csv", 2L, "managers.csv", 1L)));
        assertThat(await(results.of(2))).isEqualTo(new RunResult.Counts(0, 0, 0, 0, 0, Map.of()));
    }

    /** The first two are given to Айгерим К., the third to nobody, the fourth is not analysed. */
    private void fourTickets() {
        var office = stored.office("Астана");
        var manager = stored.manager("Айгерим К.", office);
        stored.manager("Вера М.", office);
        var first = stored.ticket(1, "VIP", "Текст");
        var second = stored.ticket(2, "Mass", "Текст");
        var third = stored.ticket(3, "Mass", "Текст");
        stored.ticket(4, null, "Текст");
        stored.analysis(first, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(second, "Жалоба", "Негативный", 5, "KZ");
        stored.analysis(third, "Спам", "Нейтральный", 1, "RU");
        stored.assignment(first, manager, "2026-03-01T10:00:00Z");
        stored.assignment(second, manager, "2026-03-01T10:00:00Z");
    }
}
