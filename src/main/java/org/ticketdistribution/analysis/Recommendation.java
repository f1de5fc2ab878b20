package org.ticketdistribution.analysis;

import org.ticketdistribution.model.Category;

/** The next step for the manager that every summary ends with. */
final class Recommendation {

    /** What a recommendation begins with, as the format of a summary has it (data-formats.md, "Analysis values"). */
    static final String HEAD = "Рекомендация:";

    private Recommendation() {}

    /** The standard next step of a category, one sentence with its head. */
    static String of(Category category) {
        return HEAD + " " + step(category);
    }

    /** Whether a summary already has one. */
    static boolean isIn(String summary) {
        return summary.contains(HEAD);
    }

    private static String step(Category category) {
        return switch (category) {
            case COMPLAINT -> "связаться с клиентом, принести извинения, разобрать ситуацию и сообщить срок решения.";
            case DATA_CHANGE -> "подтвердить личность клиента, запросить подтверждающие документы и внести изменения.";
            case CONSULTATION -> "ответить на вопрос клиента и при необходимости приложить инструкцию.";
            case CLAIM -> "проверить операции по счёту, зарегистрировать претензию и дать официальный ответ в срок.";
            case APP_FAILURE ->
                "уточнить устройство, версию приложения и текст ошибки, проверить доступ и передать технической поддержке.";
            case FRAUD ->
                "срочно связаться с клиентом, при риске для счёта ограничить операции и передать в службу безопасности.";
            case SPAM -> "ответа не требует, закрыть обращение.";
        };
    }
}
