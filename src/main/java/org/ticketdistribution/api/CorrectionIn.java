package org.ticketdistribution.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person found in a text; what is left out stays. For the documentation: {@link JsonBody} reads it. */
@Schema(name = "Correction")
record CorrectionIn(
        @Schema(examples = "Жалоба") String category,

        @Schema(enumeration = {"Позитивный", "Нейтральный", "Негативный"})
        String sentiment,

        @Schema(minimum = "1", maximum = "10") int priority,
        @Schema(enumeration = {"RU", "KZ", "ENG"}) String language,

        @Schema(minLength = 1, maxLength = CorrectionIn.LONGEST_SUMMARY)
        String summary) {

    static final int LONGEST_SUMMARY = 2000;
}
