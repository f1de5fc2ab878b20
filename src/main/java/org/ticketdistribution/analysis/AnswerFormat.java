package org.ticketdistribution.analysis;

import com.fasterxml.jackson.databind.JsonNode;
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
 * The form of the model's answer: asked for as strictly as the endpoint takes it, and checked all the same, for an
 * endpoint may not keep to it. The values are the labels of data-formats.md; an analysis never has others.
 */
final class AnswerFormat {

    /** Two sentences and a recommendation; whoever writes more is cut. */
    private static final int LONGEST_SUMMARY = 1_500;

    private static final String CATEGORY = "category";
    private static final String SENTIMENT = "sentiment";
    private static final String PRIORITY = "priority";
    private static final String LANGUAGE = "language";
    private static final String SUMMARY = "summary";

    /** «7», «7.0», «7/10», «7 из 10». */
    private static final Pattern WRITTEN_NUMBER =
            Pattern.compile("\\s*(\\d{1,2})(?:[.,]0+)?\\s*(?:(?:/|из|of)\\s*10)?\\s*");

    private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}");

    private AnswerFormat() {}

    /** What the request asks for; null asks for nothing. */
    static @Nullable ResponseFormat asked(AnswerShape shape) {
        return switch (shape) {
            case SCHEMA -> schema();
            case JSON -> ResponseFormat.JSON;
            case TEXT -> null;
        };
    }

    private static ResponseFormat schema() {
        var answer = JsonObjectSchema.builder()
                .addEnumProperty(CATEGORY, labels(Category.values(), Category::label))
                .addEnumProperty(SENTIMENT, labels(Sentiment.values(), Sentiment::label))
                .addIntegerProperty(PRIORITY, "1–10, 10 — самое срочное")
                .addEnumProperty(LANGUAGE, labels(TicketLanguage.values(), TicketLanguage::name))
                .addStringProperty(SUMMARY, "одно-два предложения по-русски, затем «Рекомендация: …»")
                .required(CATEGORY, SENTIMENT, PRIORITY, LANGUAGE, SUMMARY)
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
     * The analysis that an answer holds. Read leniently ({@link AnswerText}, {@link WrittenLabels}); further fields are
     * ignored; a summary without a recommendation gets the standard one of its category.
     *
     * @param answer what the model wrote; null when it wrote nothing
     * @throws AnalysisFailedException of kind UNUSABLE_ANSWER, naming the field, never its content
     */
    static Analysis read(@Nullable String answer, String model) {
        var json = parse(answer);
        var category = label(json, CATEGORY, WrittenLabels::category);
        var sentiment = label(json, SENTIMENT, WrittenLabels::sentiment);
        var language = label(json, LANGUAGE, WrittenLabels::language);
        var summary = CleanText.of(text(json, SUMMARY), LONGEST_SUMMARY).text();
        if (!RUSSIAN.matcher(summary).find()) {
            throw unusable("the field «" + SUMMARY + "» is not in Russian");
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
        return AnswerText.object(answer, CATEGORY)
                .orElseThrow(() -> unusable("there is no JSON object of the analysis in it, or more than one"));
    }

    private static <T> T label(JsonNode json, String field, Function<String, Optional<T>> of) {
        return of.apply(text(json, field))
                .orElseThrow(() -> unusable("the value of «" + field + "» is not in its list"));
    }

    private static String text(JsonNode json, String field) {
        var value = AnswerText.field(json, field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw unusable("the field «" + field + "» is missing, blank or no text");
        }
        return value.asText();
    }

    private static int priority(JsonNode json) {
        var value = AnswerText.field(json, PRIORITY);
        var written = WRITTEN_NUMBER.matcher(value.isTextual() || value.isNumber() ? value.asText() : "");
        var number = written.matches() ? Integer.parseInt(written.group(1)) : 0;
        if (!Priority.isValid(number)) {
            throw unusable("the field «" + PRIORITY + "» is not a whole number from " + Priority.LOWEST + " to "
                    + Priority.HIGHEST);
        }
        return number;
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
