package org.ticketdistribution.evaluation;

import org.jspecify.annotations.Nullable;

/** Rows for tests: a field that a test is not about is right, and all agree on it. */
final class Rows {

    private static final Judged RUSSIAN = new Judged("RU", 1);
    private static final Judged NEUTRAL = new Judged("Нейтральный", 1);

    private Rows() {}

    static Row category(String expected, String given) {
        return category("key", expected, 1, given, null, false);
    }

    static Row category(
            String key,
            String expected,
            double agreement,
            String given,
            @Nullable Double confidence,
            boolean needsReview) {
        return new Row(
                key,
                new Expected(new Judged(expected, agreement), NEUTRAL, RUSSIAN, 5),
                new Answer(given, "Нейтральный", "RU", 5, confidence, needsReview));
    }

    static Row language(String expected, String given) {
        return new Row(
                "key",
                new Expected(new Judged("Жалоба", 1), NEUTRAL, new Judged(expected, 1), 5),
                new Answer("Жалоба", "Нейтральный", given, 5, null, false));
    }

    static Row confidence(@Nullable Double confidence, boolean right, boolean needsReview) {
        return category("key", "Жалоба", 1, right ? "Жалоба" : "Спам", confidence, needsReview);
    }

    static Row priority(double expected, int given) {
        return new Row(
                "key",
                new Expected(new Judged("Жалоба", 1), NEUTRAL, RUSSIAN, expected),
                new Answer("Жалоба", "Нейтральный", "RU", given, null, false));
    }
}
