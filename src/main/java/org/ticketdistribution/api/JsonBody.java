package org.ticketdistribution.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The body of a change, field by field. What is wrong is collected, so that {@link #check} can name all of it at once.
 * A field that is null counts as absent, unless it is asked for as {@link #isNull}.
 */
final class JsonBody {

    private final JsonNode fields;
    private final List<IssueOut> wrong = new ArrayList<>();

    private JsonBody(JsonNode fields) {
        this.fields = fields;
    }

    /** The fields of a JSON object; a 400 problem for anything else. */
    static JsonBody of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(400, "the body is not a JSON object; /q/openapi says which fields it has");
        }
        return new JsonBody(body);
    }

    boolean isNull(String name) {
        return fields.path(name).isNull();
    }

    /** Says that at least one of the fields must be there. */
    JsonBody requireOneOf(String... names) {
        for (var name : names) {
            if (fields.has(name)) {
                return this;
            }
        }
        throw new ProblemException(400, "there is nothing to change: send at least one of " + String.join(", ", names));
    }

    /** Says that the field must be there. */
    JsonBody require(String name) {
        if (!fields.hasNonNull(name)) {
            wrong.add(issue("request.missing_field", name, name + " is missing"));
        }
        return this;
    }

    /** The text without blanks around it, null when absent. */
    @Nullable
    String text(String name, int most) {
        var field = fields.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        var text = field.isTextual() ? field.asText().strip() : "";
        if (text.isEmpty() || text.length() > most || text.indexOf('\0') >= 0) {
            return bad(name, "a text of 1 to " + most + " characters");
        }
        return text;
    }

    /** The value with that label, null when absent. */
    <T> @Nullable T label(String name, Function<String, Optional<T>> labels, String known) {
        var field = fields.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        var value = field.isTextual() ? labels.apply(field.asText()) : Optional.<T>empty();
        return value.isPresent() ? value.get() : bad(name, "one of " + known);
    }

    /** The whole number within its range, both ends included; null when absent. */
    @Nullable
    Integer whole(String name, int min, int max) {
        var field = fields.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        return field.isIntegralNumber() && field.canConvertToInt() && field.asInt() >= min && field.asInt() <= max
                ? (Integer) field.asInt()
                : bad(
                        name,
                        max == Integer.MAX_VALUE
                                ? "a whole number of " + min + " or more"
                                : "a whole number from " + min + " to " + max);
    }

    /** The id, null when absent. */
    @Nullable
    Long id(String name) {
        var field = fields.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        return field.isIntegralNumber() && field.canConvertToLong() ? (Long) field.asLong() : bad(name, "an id");
    }

    /** true or false, null when absent. */
    @Nullable
    Boolean flag(String name) {
        var field = fields.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        return field.isBoolean() ? (Boolean) field.asBoolean() : bad(name, "true or false");
    }

    /** Goes on if nothing was wrong; else a 400 problem that names each field. */
    void check() {
        if (!wrong.isEmpty()) {
            var sentences = wrong.stream().map(IssueOut::detail).toList();
            throw new ProblemException(Problem.of(400, String.join("; ", sentences), wrong));
        }
    }

    private <T> @Nullable T bad(String name, String expected) {
        var value = fields.path(name).toString();
        var shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        wrong.add(issue("request.bad_value", name, name + "=" + shown + " is not " + expected));
        return null;
    }

    private static IssueOut issue(String code, String field, String detail) {
        return new IssueOut("request", "error", code, "", detail, null, null, field);
    }
}
