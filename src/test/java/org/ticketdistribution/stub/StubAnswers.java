package org.ticketdistribution.stub;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the model stub answers: a valid analysis by a few simple rules, and the same analysis spoilt. */
final class StubAnswers {

    private StubAnswers() {}

    static Map<String, Object> byRules(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("category", category(lower));
        answer.put("sentiment", lower.contains("!!") ? "Негативный" : "Нейтральный");
        answer.put("priority", lower.contains("срочно") || lower.contains("urgent") ? 9 : 5);
        answer.put("language", language(lower));
        answer.put("summary", "Клиент написал " + text.length() + " знаков. Рекомендация: ответить клиенту.");
        return answer;
    }

    static Map<String, Object> spoilt(Map<String, Object> answer, Fault fault) {
        var spoilt = new LinkedHashMap<>(answer);
        switch (fault) {
            case CATEGORY_OUTSIDE_LIST -> spoilt.put("category", "Благодарность");
            case EXTRA_FIELDS -> spoilt.put("reasoning", "лишнее поле");
            case WITHOUT_RECOMMENDATION -> spoilt.put("summary", "Клиент просит ответить");
            case PRIORITY_OUT_OF_RANGE -> spoilt.put("priority", 11);
            case BLANK_SUMMARY -> spoilt.put("summary", "  ");
            default -> {}
        }
        return spoilt;
    }

    private static String category(String text) {
        if (text.contains("верните") || text.contains("refund") || text.contains("қайтар")) {
            return "Претензия";
        }
        if (text.contains("мошен") || text.contains("scam")) {
            return "Мошеннические действия";
        }
        if (text.contains("смен") || text.contains("измен") || text.contains("change")) {
            return "Смена данных";
        }
        if (text.contains("не работает") || text.contains("не приход") || text.contains("cannot log")) {
            return "Неработоспособность приложения";
        }
        if (text.contains("жалоб") || text.contains("complain")) {
            return "Жалоба";
        }
        return text.contains("приглаша") || text.contains("скидк") ? "Спам" : "Консультация";
    }

    private static String language(String text) {
        if (text.chars().anyMatch(letter -> "әғқңөұүһі".indexOf(letter) >= 0)) {
            return "KZ";
        }
        var cyrillic =
                text.chars().filter(letter -> letter >= 'а' && letter <= 'я').count();
        var latin =
                text.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
        return latin > cyrillic ? "ENG" : "RU";
    }
}
