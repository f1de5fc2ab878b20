package org.ticketdistribution.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The country of a client's address, in the spellings that people use. */
public final class Country {

    private static final Set<String> KAZAKHSTAN = Set.of(
            "казахстан",
            "қазақстан",
            "kazakhstan",
            "qazaqstan",
            "рк",
            "қр",
            "kz",
            "kaz",
            "республика казахстан",
            "қазақстан республикасы",
            "republic of kazakhstan");

    private Country() {}

    /** Whether a country is given at all: null, blanks and the literal NULL are absent. */
    public static boolean isPresent(@Nullable String country) {
        var folded = Words.fold(country);
        return !folded.isEmpty() && !folded.equals("null");
    }

    /** Whether a country is given and is not Kazakhstan. */
    public static boolean isAbroad(@Nullable String country) {
        return isPresent(country) && !KAZAKHSTAN.contains(Words.fold(country));
    }
}
