package org.ticketdistribution.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files to upload, the same for the same seed. Six offices with four managers each, so that every hard rule is kept by
 * somebody and every ticket can be assigned. No two tickets have the same GUID or the same text, of whatever seed; a third
 * is Kazakh or English, one in ten has no place and goes to a hub, the others live in ten towns. Nobody in them is real.
 * Not for several threads.
 */
public final class Caseload {

    private static final List<Town> OFFICES =
            List.of(Town.ASTANA, Town.ALMATY, Town.SHYMKENT, Town.KARAGANDA, Town.AKTOBE, Town.PAVLODAR);

    private static final List<String> TEXTS = List.of(
            "Здравствуйте! Подскажите, как открыть брокерский счёт и какие документы нужны?",
            "Приложение не работает со вчерашнего вечера, не могу войти!! Ошибка \"E-17\", помогите срочно.",
            "Прошу изменить номер телефона в анкете, старый больше не мой.",
            "Верните деньги, которые списали дважды; выписку приложу.\nЖду ответа.",
            "Сәлеметсіз бе! Брокерлік шотты қалай ашуға болады және қандай құжаттар керек?",
            "Hello! Could you please tell me how to open a brokerage account?",
            "Мне звонили мошенники от вашего имени и просили код из сообщения.",
            "Хочу оставить жалобу на очередь в отделении.",
            "Сәлеметсіз бе! Ақшамды қайтарып беріңізші, екі рет алынды.",
            "Please change the e-mail address of my account, the old one is lost. It is urgent.");

    private static final String OFFICE_HEADER = "Офис,Адрес\n";
    private static final String MANAGER_HEADER = "ФИО,Должность,Офис,Навыки,Количество обращений в работе\n";
    private static final String TICKET_HEADER = "GUID клиента,Пол клиента,Дата рождения,Описание,Вложения,"
            + "Сегмент клиента,Страна,Область,Населённый пункт,Улица,Дом\n";

    private final long seed;
    private final Random random;
    private final Map<String, Integer> loads = new TreeMap<>();
    private final String managers;
    private int written;

    private Caseload(long seed) {
        this.seed = seed;
        random = new Random(seed);
        managers = MANAGER_HEADER + OFFICES.stream().map(this::managersOf).collect(Collectors.joining());
    }

    public static Caseload seeded(long seed) {
        return new Caseload(seed);
    }

    /** The files with that many new tickets. */
    public UploadFiles next(int count) {
        return files(tickets(count));
    }

    /** That many new tickets, to be changed before they go into {@link #files}. */
    public List<ClientTicket> tickets(int count) {
        return IntStream.range(0, count).mapToObj(index -> ticket()).toList();
    }

    /** The files with these tickets; offices and managers are always the same. */
    public UploadFiles files(List<ClientTicket> tickets) {
        var lines = tickets.stream().map(ClientTicket::line).collect(Collectors.joining("\n", TICKET_HEADER, "\n"));
        var attachments = tickets.stream()
                .flatMap(ticket -> Stream.ofNullable(ticket.attachment()))
                .toList();
        return new UploadFiles(offices(), managers, lines, attachments);
    }

    /** What the file says of each manager's load, by name. */
    public Map<String, Integer> loads() {
        return Map.copyOf(loads);
    }

    private ClientTicket ticket() {
        written++;
        var guid = new UUID(random.nextLong(), random.nextLong());
        var text = TEXTS.get(random.nextInt(TEXTS.size())) + " Обращение номер " + seed + "-" + written + ".";
        var segment = List.of("Mass", "Mass", "Mass", "VIP", "Priority").get(random.nextInt(5));
        var place = random.nextInt(20);
        if (place == 0) {
            return new ClientTicket(guid, text, segment, "Казахстан", null, null);
        }
        if (place == 1) {
            return new ClientTicket(guid, text, segment, "Узбекистан", null, null);
        }
        var town = Town.values()[random.nextInt(Town.values().length)];
        return new ClientTicket(guid, text, segment, "Казахстан", town, null);
    }

    private static String offices() {
        return OFFICES.stream()
                .map(town -> town.label() + ",\"г. " + town.label() + "\"")
                .collect(Collectors.joining("\n", OFFICE_HEADER, "\n"));
    }

    /** One of the four may take everything. */
    private String managersOf(Town office) {
        var lines = new ArrayList<String>();
        lines.add(manager("Первый", "Главный специалист", office, "VIP, KZ, ENG"));
        lines.add(manager("Второй", "Главный специалист", office, "VIP"));
        lines.add(manager("Третий", "Специалист", office, "VIP, KZ"));
        lines.add(manager("Четвёртый", "Специалист", office, "ENG"));
        return String.join("\n", lines) + "\n";
    }

    private String manager(String given, String position, Town office, String skills) {
        var name = given + " " + office.label();
        var load = random.nextInt(6);
        loads.put(name, load);
        return "%s,%s,%s,\"%s\",%d".formatted(name, position, office.label(), skills, load);
    }
}
