package org.ticketdistribution.assignment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision in one line of Russian, for the API and the export. Pages word it from the decision themselves. */
public final class Explanation {

    /** More offices than this are only counted: the line must stay readable, and the decision has them all. */
    private static final int OFFICES_NAMED = 3;

    private Explanation() {}

    /** Why this manager, or why nobody. Never blank, without line breaks, the same text for equal decisions. */
    public static String reason(Decision decision) {
        return decision.match(Explanation::assigned, Explanation::unassigned).replaceAll("\\s+", " ");
    }

    private static String assigned(Decision.Assigned decision) {
        var sentences = new ArrayList<String>();
        sentences.add(origin(decision.origin()) + home(decision.home()));
        if (decision.visits().size() > 1) {
            sentences.add(
                    refusals(decision.visits().subList(0, decision.visits().size() - 1)));
            sentences.add("Передано в офис " + decision.office().officeName() + ", "
                    + kilometers(decision.office().kilometersFromHome()));
        }
        sentences.add(choice(decision.choice(), decision.office().eligible()));
        return String.join(". ", sentences) + ".";
    }

    private static String unassigned(Decision.Unassigned decision) {
        var why =
                switch (decision.reason()) {
                    case SPAM_QUARANTINED -> "Спам, обращение в карантине до решения человека";
                    case NO_OFFICES -> "Нет ни одного офиса";
                    case NO_HUB -> origin(decision.origin()) + "хаба для таких обращений нет";
                    case NO_MANAGERS -> "Нет ни одного менеджера";
                    case NOBODY_ELIGIBLE -> nobody(decision.visits(), requireNonNull(decision.emptiedBy()));
                };
        return "Не назначено. " + why + ".";
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case LOCAL -> "";
            case ABROAD -> "Клиент не из Казахстана: ";
            case NO_COORDINATES -> "Координаты клиента неизвестны: ";
            case NO_OFFICE_WITH_COORDINATES -> "Ни у одного офиса нет координат: ";
        };
    }

    private static String home(Home home) {
        var turn = home.hubTurn();
        if (turn == null) {
            return "Ближайший офис — " + home.officeName() + ", " + kilometers(home.kilometers());
        }
        var distance = home.kilometers() == null ? "" : ", " + kilometers(home.kilometers());
        return "хаб " + home.officeName() + " (" + turn(turn) + ")" + distance;
    }

    private static String turn(Home.HubTurn turn) {
        if (!turn.used()) {
            return "единственный";
        }
        return turn.previous() == null ? "первая очередь" : "его очередь после хаба " + turn.previous();
    }

    private static String refusals(List<Visit> visits) {
        var named = visits.stream()
                .limit(OFFICES_NAMED)
                .map(visit -> visit.officeName() + " (" + refusals(visit) + ")")
                .collect(Collectors.joining(", "));
        var more = visits.size() - OFFICES_NAMED;
        return "Подходящих менеджеров нет: " + named + (more > 0 ? ", ещё офисов — " + more : "");
    }

    private static String refusals(Visit visit) {
        return visit.managers() == 0 ? "нет менеджеров" : refusals(visit.refused());
    }

    private static String refusals(Map<EligibilityRule, Integer> refused) {
        return refused.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> refusal(entry.getKey()) + " — " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What a manager lacks whom this rule refuses, in a few words of Russian. */
    public static String refusal(EligibilityRule rule) {
        return switch (rule) {
            case VIP_SKILL -> "нет навыка VIP";
            case CHIEF_SPECIALIST -> "не главный специалист";
            case LANGUAGE_SKILL -> "нет нужного языка";
            case AVAILABLE -> "отсутствует";
            case BELOW_LOAD_LIMIT -> "предел нагрузки";
        };
    }

    private static String nobody(List<Visit> visits, EligibilityRule emptiedBy) {
        var refused = new EnumMap<EligibilityRule, Integer>(EligibilityRule.class);
        visits.forEach(visit -> visit.refused().forEach((rule, count) -> refused.merge(rule, count, Integer::sum)));
        var managers = visits.stream().mapToInt(Visit::managers).sum();
        return "Никто не подходит: офисов — " + visits.size() + ", менеджеров — " + managers + ", из них "
                + refusals(refused) + "; последних исключает правило «" + refusal(emptiedBy) + "»";
    }

    private static String choice(Choice choice, List<ManagerLoad> eligible) {
        var taker = choice.manager().name();
        var loads = ", нагрузка " + choice.manager().load() + " → "
                + (choice.manager().load() + 1);
        return switch (choice.reason()) {
            case ONLY_ONE -> "Подходит один менеджер — " + taker + loads;
            case FIRST_DEAL_LOWER_LOAD -> pair(eligible) + "первое обращение пары, нагрузка ниже — " + taker + loads;
            case FIRST_DEAL_LOWER_ID ->
                pair(eligible) + "первое обращение пары, нагрузка равна, меньший номер — " + taker + loads;
            case OTHER_TOOK_LAST ->
                pair(eligible) + "прошлое обращение пары — " + other(choice, eligible) + ", очередь — " + taker + loads;
        };
    }

    private static String other(Choice choice, List<ManagerLoad> eligible) {
        var first = eligible.get(0);
        return first.equals(choice.manager()) ? eligible.get(1).name() : first.name();
    }

    private static String pair(List<ManagerLoad> eligible) {
        return "Двое с наименьшей нагрузкой — " + withLoad(eligible.get(0)) + " и " + withLoad(eligible.get(1)) + ": ";
    }

    private static String withLoad(ManagerLoad manager) {
        return manager.name() + " (" + manager.load() + ")";
    }

    /** One decimal with a comma, whatever the machine's locale. */
    private static String kilometers(@Nullable Double kilometers) {
        return kilometers == null
                ? "расстояние неизвестно"
                : String.format(Locale.ROOT, "%.1f", kilometers).replace('.', ',') + " км";
    }
}
