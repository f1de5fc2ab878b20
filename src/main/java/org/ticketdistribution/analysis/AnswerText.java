package org.ticketdistribution.analysis;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Finds the one JSON object in what a model wrote. Allowed around it: prose, code fences, thoughts before it, an array
 * or an object that holds nothing else like it. Allowed in it: trailing commas, single quotes, names without quotes, line
 * ends in texts. Two different objects are none: one of them may be quoted from the ticket.
 */
final class AnswerText {

    /** An answer has a few hundred characters; a model that talks without end says nothing after this. */
    private static final int LONGEST = 50_000;

    private static final int MOST_TRIES = 100;

    /** What a model of the reasoning kind thought aloud, where the endpoint does not take it off; never an object. */
    private static final Pattern THOUGHTS = Pattern.compile("(?s)^(?!\\s*[\\[{`]).*?</think(?:ing)?>");

    /** How an object begins, where other braces do not. */
    private static final Pattern BEGINNING = Pattern.compile("\\{\\s*[\"']?\\w+[\"']?\\s*:");

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private AnswerText() {}

    /**
     * The object that has a field of this name.
     *
     * @param name in lower case; the object may write it in another
     * @return empty when there is none, or more than one that differ
     */
    static Optional<JsonNode> object(String answer, String name) {
        var text = THOUGHTS.matcher(answer).replaceFirst("");
        var found = objects(text.substring(0, Math.min(LONGEST, text.length())), name);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The value of a field whose name may be written in another case; a missing node when there is none. */
    static JsonNode field(JsonNode object, String name) {
        return object.properties().stream()
                .filter(field -> field.getKey().strip().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(object.path(name));
    }

    private static Set<JsonNode> objects(String text, String name) {
        var found = new LinkedHashSet<JsonNode>();
        var at = text.indexOf('{');
        for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
            try (var parser = LENIENT.createParser(text.substring(at))) {
                JsonNode object = LENIENT.readTree(parser);
                holding(object, name).ifPresent(found::add);
                at = text.indexOf('{', at + (int) parser.currentLocation().getCharOffset());
            } catch (IOException notJson) {
                if (BEGINNING.matcher(text).region(at, text.length()).lookingAt()) {
                    // Cut off or damaged: whatever object stands in it may be quoted from the ticket.
                    return Set.of();
                }
                at = text.indexOf('{', at + 1);
            }
        }
        return found;
    }

    /** The object itself, or the only one of its values that is meant. */
    private static Optional<JsonNode> holding(JsonNode object, String name) {
        if (!field(object, name).isMissingNode()) {
            return Optional.of(object);
        }
        var inside = StreamSupport.stream(object.spliterator(), false)
                .filter(value -> value.isObject() && !field(value, name).isMissingNode())
                .toList();
        return inside.size() == 1 ? Optional.of(inside.get(0)) : Optional.empty();
    }
}
