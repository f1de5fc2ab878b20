package org.ticketdistribution.testing;

import java.util.Map;

/** Files to send: two offices, three managers, tickets as a test wants them. Nobody in them is real. */
public final class Samples {

    /** In Russian; the local analyzer finds a question. */
    public static final String QUESTION =
            "Здравствуйте! Подскажите как открыть брокерский счёт и какие документы нужны?";

    /** In Kazakh, the same question. */
    public static final String KAZAKH =
            "Сәлеметсіз бе! Брокерлік шотты қалай ашуға болады және ол үшін қандай құжаттар керек? Түсіндіріп беріңізші.";

    /** In English, the same question. */
    public static final String ENGLISH =
            "Hello! Could you please tell me how to open a brokerage account and which documents I need for that?";

    public static final String OFFICES = """
            Офис,Адрес
            Алматы,"пр. Абая, 271/3"
            Астана,"ул. Сарайшык, 101"
            """;

    public static final String MANAGERS = """
            ФИО,Должность,Офис,Навыки,Количество обращений в работе
            Айгерим К.,Главный специалист,Астана,"VIP, KZ",2
            Бауыржан С.,Специалист,Астана,ENG,0
            Вера М.,Специалист,Алматы,,5
            """;

    /** What {@link #MANAGERS} says of loads. */
    public static final Map<String, Integer> LOADS = Map.of("Айгерим К.", 2, "Бауыржан С.", 0, "Вера М.", 5);

    private static final String HEADER =
            "GUID клиента,Пол клиента,Дата рождения,Описание,Вложения,Сегмент клиента,Страна,Область,Населённый пункт,Улица,Дом\n";

    private Samples() {}

    /** A file of these rows. */
    public static String tickets(String... rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    /** A ticket of segment Mass from Kazakhstan with a question. */
    public static String ticket(int number, String city) {
        return ticket(number, QUESTION, "", "Mass", city);
    }

    /** The ticket with the GUID of that number; texts without commas and quotes. */
    public static String ticket(int number, String text, String attachment, String segment, String city) {
        return String.join(
                ",",
                guid(number),
                "Женский",
                "1985-03-14",
                text,
                attachment,
                segment,
                "Казахстан",
                "",
                city,
                "ул. Садовая",
                "1");
    }

    /** The GUID of the ticket with that number. */
    public static String guid(int number) {
        return "%08d-5a5a-4b4b-8c8c-00000000000f".formatted(number);
    }
}
