package org.ticketdistribution.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/**
 * The form of the model's answer: asked for as a strict JSON schema, and checked all the same, for an endpoint may not
 * keep to it. The values are the labels of data-formats.md.
 */
final class AnswerFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nobody reads them, and the database takes not all of them. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private AnswerFormat() {}

    /** What the request asks for. */
    static ResponseFormat schema() {
        var answer = JsonObjectSchema.builder()
                .addEnumProperty("category", labels(Category.values(), Category::label))
                .addEnumProperty("sentiment", labels(Sentiment.values(), Sentiment::label))
                .addIntegerProperty("priority", "1–10, 10 — самое срочное")
                .addEnumProperty("language", labels(TicketLanguage.values(), TicketLanguage::name))
                .addStringProperty("summary", "одно-два предложения по-русски, затем «Рекомендация: …»")
                .required("category", "sentiment", "priority", "language", "summary")
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("ticket_analysis")
                        .rootElement(answer)
                        .build())
                .build();
    }

    /**
     * The analysis that an answer holds. Fields beyond the schema are ignored; a summary without a recommendation gets
     * the standard one of its category.
     *
     * @param answer what the model wrote; null when it wrote nothing
     * @throws AnalysisFailedException of kind UNUSABLE_ANSWER, naming the field, never its content
     */
    static Analysis read(@Nullable String answer, String model) {
        var json = parse(answer);
        var category = label(json, "category", Category::of);
        var sentiment = label(json, "sentiment", Sentiment::of);
        var language = label(json, "language", TicketLanguage::of);
        var summary = CONTROLS.matcher(text(json, "summary")).replaceAll("").strip();
        if (summary.isEmpty()) {
            throw unusable("the field «summary» is blank");
        }
        return new Analysis(
                category,
                sentiment,
                priority(json),
                language,
                Recommendation.isIn(summary) ? summary : sentence(summary) + " " + Recommendation.of(category),
                Analysis.Source.LLM,
                model,
                null,
                false);
    }

    private static JsonNode parse(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            throw unusable("the answer is empty");
        }
        try {
            var json = JSON.readTree(answer);
            if (!json.isObject()) {
                throw unusable("the answer is not a JSON object");
            }
            return json;
        } catch (JsonProcessingException e) {
            // Neither message nor cause: both quote the answer, and the answer quotes the client.
            throw unusable("the answer is not JSON, or it is cut off");
        }
    }

    private static <T> T label(JsonNode json, String field, Function<String, Optional<T>> of) {
        return of.apply(text(json, field))
                .orElseThrow(() -> unusable("the value of «" + field + "» is not in its list"));
    }

    private static String text(JsonNode json, String field) {
        var value = json.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw unusable("the field «" + field + "» is missing, blank or no text");
        }
        return value.asText();
    }

    private static int priority(JsonNode json) {
        var value = json.path("priority");
        if (!value.isIntegralNumber() || !value.canConvertToInt() || !Priority.isValid(value.asInt())) {
            throw unusable(
                    "the field «priority» is not a whole number from " + Priority.LOWEST + " to " + Priority.HIGHEST);
        }
        return value.asInt();
    }

    private static String sentence(String summary) {
        return ".!?…".indexOf(summary.charAt(summary.length() - 1)) >= 0 ? summary : summary + ".";
    }

    private static AnalysisFailedException unusable(String why) {
        return new AnalysisFailedException(Kind.UNUSABLE_ANSWER, "The model's answer cannot be used: " + why + ".");
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }
}
