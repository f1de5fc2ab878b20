package org.ticketdistribution.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a ticket is about. The label is the value stored and sent (data-formats.md, "Analysis values"). */
public enum Category {
    COMPLAINT("Жалоба"),
    DATA_CHANGE("Смена данных"),
    CONSULTATION("Консультация"),
    CLAIM("Претензия"),
    APP_FAILURE("Неработоспособность приложения"),
    FRAUD("Мошеннические действия"),
    SPAM("Спам");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The category with this label, blanks and case aside; empty when there is none. */
    public static Optional<Category> of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(value -> Words.same(value.label, label))
                .findFirst();
    }
}
