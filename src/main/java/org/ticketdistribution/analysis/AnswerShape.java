package org.ticketdistribution.analysis;

import java.util.Optional;

/** In which form a model is asked for its answer, from the strictest to the one that every endpoint takes. */
enum AnswerShape {
    /** Held to a JSON schema by the endpoint. */
    SCHEMA,
    /** Held to be a JSON object; which fields it has, only the instructions say. */
    JSON,
    /** Held to nothing. */
    TEXT;

    /** The next less strict one; empty after the last. */
    Optional<AnswerShape> less() {
        return this == TEXT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
