package org.ticketdistribution.evaluation;

import java.util.Locale;
import java.util.function.Function;

/** The fields with a label out of a list. */
enum Field {
    CATEGORY(Expected::category, Answer::category),
    SENTIMENT(Expected::sentiment, Answer::sentiment),
    LANGUAGE(Expected::language, Answer::language);

    private final Function<Expected, Judged> expected;
    private final Function<Answer, String> given;

    Field(Function<Expected, Judged> expected, Function<Answer, String> given) {
        this.expected = expected;
        this.given = given;
    }

    Judged expected(Row row) {
        return expected.apply(row.expected());
    }

    String given(Row row) {
        return given.apply(row.answer());
    }

    boolean isRight(Row row) {
        return expected(row).label().equals(given(row));
    }

    /** As results name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
