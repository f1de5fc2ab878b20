package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.assignment.Given.ALMATY;
import static org.ticketdistribution.assignment.Given.ASTANA;
import static org.ticketdistribution.assignment.Given.KARAGANDA;
import static org.ticketdistribution.assignment.Given.KOKSHETAU;
import static org.ticketdistribution.assignment.Given.manager;
import static org.ticketdistribution.assignment.Given.office;
import static org.ticketdistribution.assignment.Given.ticket;
import static org.ticketdistribution.assignment.Given.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

class ExplanationTest {

    private static final List<Office> OFFICES = List.of(
            office(1, "Караганда", KARAGANDA),
            office(2, "Астана", ASTANA),
            office(3, "Алматы", ALMATY),
            office(4, "Кокшетау", KOKSHETAU),
            office(5, "Тараз", null));

    @Test
    void firstDeal_namesTheTwoAndTheLowerLoad() {
        assertThat(reason(
                        world(OFFICES, manager(10).load(3), manager(11).load(5)),
                        ticket(1).at(new GeoPoint(49.9, 73.1))))
                .isEqualTo("Ближайший офис — Караганда, 10,6 км. "
                        + "Двое с наименьшей нагрузкой — Менеджер 10 (3) и Менеджер 11 (5): "
                        + "первое обращение пары, нагрузка ниже — Менеджер 10, нагрузка 3 → 4.");
    }

    @Test
    void firstDealWithEqualLoads_namesTheLowerId() {
        assertThat(reason(world(OFFICES, manager(11), manager(10), manager(12)), ticket(1)))
                .isEqualTo("Ближайший офис — Караганда, 0,0 км. "
                        + "Двое с наименьшей нагрузкой — Менеджер 10 (0) и Менеджер 11 (0): "
                        + "первое обращение пары, нагрузка равна, меньший номер — Менеджер 10, нагрузка 0 → 1.");
    }

    @Test
    void nextDeal_namesWhoTookTheLast() {
        var world = world(OFFICES, manager(10).load(3), manager(11).load(5));
        var afterLow = new Turns(null, Map.of(new Pair(1, 10, 11), new PairTurn(1, 10)));
        var afterHigh = new Turns(null, Map.of(new Pair(1, 10, 11), new PairTurn(2, 11)));
        var start = "Ближайший офис — Караганда, 0,0 км. "
                + "Двое с наименьшей нагрузкой — Менеджер 10 (3) и Менеджер 11 (5): ";

        assertThat(reason(world, afterLow, ticket(1)))
                .isEqualTo(start + "прошлое обращение пары — Менеджер 10, очередь — Менеджер 11, нагрузка 5 → 6.");
        assertThat(reason(world, afterHigh, ticket(1)))
                .isEqualTo(start + "прошлое обращение пары — Менеджер 11, очередь — Менеджер 10, нагрузка 3 → 4.");
    }

    @Test
    void fallback_namesTheOfficesAndWhyTheyRefused() {
        var world = world(
                OFFICES,
                manager(10).load(1).limit(1),
                manager(11).away(),
                manager(20).in(2).with(Skill.VIP),
                manager(30).in(3).with(Skill.VIP).chief());

        assertThat(reason(world, ticket(1).vip().dataChange().at(KARAGANDA)))
                .isEqualTo("Ближайший офис — Караганда, 0,0 км. Подходящих менеджеров нет: "
                        + "Караганда (нет навыка VIP — 2, не главный специалист — 2, отсутствует — 1, "
                        + "предел нагрузки — 1), Астана (не главный специалист — 1), Кокшетау (нет менеджеров). "
                        + "Передано в офис Алматы, 785,1 км. "
                        + "Подходит один менеджер — Менеджер 30, нагрузка 0 → 1.");
    }

    @Test
    void longFallback_countsTheFurtherOffices() {
        var world = world(OFFICES, manager(10), manager(50).in(5).with(Skill.KZ));

        assertThat(reason(world, ticket(1).in(TicketLanguage.KZ)))
                .isEqualTo("Ближайший офис — Караганда, 0,0 км. Подходящих менеджеров нет: "
                        + "Караганда (нет нужного языка — 1), Астана (нет менеджеров), Кокшетау (нет менеджеров), "
                        + "ещё офисов — 1. Передано в офис Тараз, расстояние неизвестно. "
                        + "Подходит один менеджер — Менеджер 50, нагрузка 0 → 1.");
    }

    @Test
    void hubHome_namesTheReasonAndTheTurn() {
        var world = world(OFFICES, manager(20).in(2), manager(30).in(3));
        var taker = ". Подходит один менеджер — Менеджер ";

        assertThat(reason(world, ticket(1).at(null)))
                .isEqualTo(
                        "Координаты клиента неизвестны: хаб Астана (первая очередь)" + taker + "20, нагрузка 0 → 1.");
        assertThat(reason(world, new Turns("Астана", Map.of()), ticket(1).from("Германия")))
                .isEqualTo("Клиент не из Казахстана: хаб Алматы (его очередь после хаба Астана), 785,1 км" + taker
                        + "30, нагрузка 0 → 1.");
        assertThat(reason(world(List.of(office(1, "Алматы", null)), manager(10)), ticket(1)))
                .isEqualTo(
                        "Ни у одного офиса нет координат: хаб Алматы (единственный)" + taker + "10, нагрузка 0 → 1.");
    }

    @Test
    void nobodyEligible_sumsUpTheRefusals() {
        var world = world(
                OFFICES,
                manager(10),
                manager(11).with(Skill.VIP),
                manager(20).in(2).chief(),
                manager(50).in(5));

        assertThat(reason(world, ticket(1).vip().dataChange()))
                .isEqualTo("Не назначено. Никто не подходит: офисов — 5, менеджеров — 4, из них "
                        + "нет навыка VIP — 3, не главный специалист — 3; "
                        + "последних исключает правило «не главный специалист».");
    }

    @Test
    void emptyWorldAndSpam_haveOneSentence() {
        var distributor = new TicketDistributor(new RoutingPolicy(List.of("Шымкент"), true));

        assertThat(reason(distributor, world(OFFICES), Turns.NONE, ticket(1).about(Category.SPAM)))
                .isEqualTo("Не назначено. Спам, обращение в карантине до решения человека.");
        assertThat(reason(distributor, world(List.of()), Turns.NONE, ticket(1)))
                .isEqualTo("Не назначено. Нет ни одного офиса.");
        assertThat(reason(
                        distributor,
                        world(OFFICES, manager(10)),
                        Turns.NONE,
                        ticket(1).at(null)))
                .isEqualTo("Не назначено. Координаты клиента неизвестны: хаба для таких обращений нет.");
        assertThat(reason(distributor, world(OFFICES), Turns.NONE, ticket(1)))
                .isEqualTo("Не назначено. Нет ни одного менеджера.");
    }

    @Test
    void numbers_areTheSameInEveryLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(reason(world(OFFICES, manager(20).in(2)), ticket(1).at(KOKSHETAU)))
                    .contains("Передано в офис Астана, 274,3 км.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void lineBreaksInNames_stayOutOfTheLine() {
        var world = world(List.of(office(1, "Караганда\r\nцентр", KARAGANDA)), manager(10));

        assertThat(reason(world, ticket(1))).startsWith("Ближайший офис — Караганда центр, 0,0 км. ");
    }

    private static String reason(World world, Given.Ticket ticket) {
        return reason(world, Turns.NONE, ticket);
    }

    private static String reason(World world, Turns turns, Given.Ticket ticket) {
        return reason(new TicketDistributor(RoutingPolicy.DEFAULT), world, turns, ticket);
    }

    private static String reason(TicketDistributor distributor, World world, Turns turns, Given.Ticket ticket) {
        var decisions =
                distributor.distribute(world, turns, List.of(ticket.open())).decisions();
        return Explanation.reason(decisions.get(0));
    }
}
