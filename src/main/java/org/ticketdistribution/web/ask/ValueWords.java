package org.ticketdistribution.web.ask;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.web.Speech;

/** Values of dimensions and measures in the reader's language; those without a word of ours as they are stored. */
final class ValueWords {

    /** A mean priority to a hundredth; all else to a tenth. */
    private static final int PRIORITY_DIGITS = 2;

    private final Speech speech;
    private final AskMessages words;

    ValueWords(Speech speech) {
        this.speech = speech;
        this.words = speech.bundle(AskMessages.class);
    }

    AskMessages words() {
        return words;
    }

    String of(Dimension dimension, String value) {
        return switch (dimension) {
            case CATEGORY -> speech.category(value);
            case SENTIMENT -> speech.sentiment(value);
            case LANGUAGE -> speech.ticketLanguage(value);
            case SOURCE -> source(value);
            case DAY -> day(value);
            case SEGMENT, PRIORITY, OFFICE, MANAGER, CITY, REGION, COUNTRY -> value;
        };
    }

    /** With its unit; a dash where there is nothing to take the mean of. */
    String of(Measure measure, @Nullable Double value) {
        if (value == null) {
            return "—";
        }
        return switch (measure) {
            case COUNT -> speech.count(Math.round(value));
            case SHARE -> words.percent(speech.decimal(value, 1));
            case AVERAGE_PRIORITY -> speech.decimal(value, PRIORITY_DIGITS);
            case AVERAGE_DISTANCE -> words.kilometers(speech.decimal(value, 1));
        };
    }

    private String source(String value) {
        return switch (value) {
            case "llm" -> speech.words().sourceModel();
            case "local" -> speech.words().sourceLocal();
            case "manual" -> speech.words().sourceManual();
            default -> value;
        };
    }

    /** What is no day is the label of all others. */
    private String day(String value) {
        try {
            return speech.date(LocalDate.parse(value));
        } catch (DateTimeParseException others) {
            return value;
        }
    }
}
