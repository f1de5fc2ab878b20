package org.ticketdistribution.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.analysis.ChartWish.FilterWish;
import org.ticketdistribution.analysis.ChartWish.Terms;
import org.ticketdistribution.platform.Offload;

/**
 * Has the language model read a question about the stored tickets as a chart of closed lists. One request as a rule; it
 * shares places, pauses and breaker with the analysis of tickets.
 */
@Singleton
public class ChartReader {

    /** People ask one at a time; analyses should not wait for them, nor they for analyses. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_QUESTION = 500;

    private static final String UNDERSTOOD = "understood";
    private static final String GROUP_BY = "group_by";
    private static final String BREAKDOWN_BY = "breakdown_by";
    private static final String MEASURE = "measure";
    private static final String FILTERS = "filters";
    private static final String DIMENSION = "dimension";
    private static final String VALUES = "values";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TOP = "top";
    private static final String SORT = "sort";
    private static final String CHART_TYPE = "chart_type";

    private final ModelCall model;
    private final EndpointTraits traits;
    private final Offload.Lane lane;
    private final String instructions;

    ChartReader(ModelCall model, EndpointTraits traits, Offload offload) {
        this.model = model;
        this.traits = traits;
        this.lane = offload.lane("chart-questions", AT_ONCE);
        this.instructions = Prompt.resource("chart-question-v1");
    }

    /**
     * The chart that a question asks for. Returns on the caller's Vert.x context.
     *
     * @param question without personal data
     * @param today the day that «yesterday» is seen from
     * @return empty when the model says that it asks for no chart of tickets; fails with
     *     {@link AnalysisFailedException} and nothing else
     */
    public Uni<Optional<ChartWish>> read(String question, Terms terms, LocalDate today) {
        return lane.call(() -> wish(question, terms, today));
    }

    private Optional<ChartWish> wish(String question, Terms terms, LocalDate today) {
        var text =
                Frame.withoutBrackets(CleanText.of(question, LONGEST_QUESTION).text());
        var asked = "Today is " + today + ", " + today.getDayOfWeek() + ".\n<question>\n" + text + "\n</question>";
        var messages = List.of(SystemMessage.from(instructions), UserMessage.from(asked));
        var negotiation = new Negotiation(traits);
        while (true) {
            var form = negotiation.form();
            try {
                var answer = model.ask(messages, format(form.shape(), terms), form.tempered(), new Tally());
                negotiation.agreed();
                return wish(answer.text());
            } catch (AnalysisFailedException e) {
                if (!negotiation.yieldsTo(e.kind())) {
                    throw e;
                }
            }
        }
    }

    private static @Nullable ResponseFormat format(AnswerShape shape, Terms terms) {
        return switch (shape) {
            case SCHEMA ->
                ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("chart")
                                .rootElement(schema(terms))
                                .build())
                        .build();
            case JSON -> ResponseFormat.JSON;
            case TEXT -> null;
        };
    }

    private static JsonObjectSchema schema(Terms terms) {
        var filter = JsonObjectSchema.builder()
                .addEnumProperty(DIMENSION, terms.dimensions())
                .addProperty(
                        VALUES,
                        JsonArraySchema.builder().items(new JsonStringSchema()).build())
                .required(DIMENSION, VALUES)
                .additionalProperties(false)
                .build();
        return JsonObjectSchema.builder()
                .addBooleanProperty(UNDERSTOOD)
                .addEnumProperty(GROUP_BY, orNothing(terms.dimensions()))
                .addEnumProperty(BREAKDOWN_BY, orNothing(terms.dimensions()))
                .addEnumProperty(MEASURE, orNothing(terms.measures()))
                .addProperty(FILTERS, JsonArraySchema.builder().items(filter).build())
                .addStringProperty(FROM)
                .addStringProperty(TO)
                .addIntegerProperty(TOP)
                .addEnumProperty(SORT, orNothing(terms.sorts()))
                .addEnumProperty(CHART_TYPE, orNothing(terms.chartTypes()))
                .required(UNDERSTOOD, GROUP_BY, BREAKDOWN_BY, MEASURE, FILTERS, FROM, TO, TOP, SORT, CHART_TYPE)
                .additionalProperties(false)
                .build();
    }

    /** The strict schemas of some endpoints know no optional field. */
    private static List<String> orNothing(List<String> names) {
        return Stream.concat(names.stream(), Stream.of("")).toList();
    }

    private static Optional<ChartWish> wish(@Nullable String answer) {
        var json = AnswerText.object(answer == null ? "" : answer, UNDERSTOOD)
                .orElseThrow(() -> unusable("there is no JSON object of a chart in it, or more than one"));
        if (!AnswerText.field(json, UNDERSTOOD).asBoolean()) {
            return Optional.empty();
        }
        var top = text(json, TOP);
        return Optional.of(new ChartWish(
                text(json, GROUP_BY),
                text(json, BREAKDOWN_BY),
                text(json, MEASURE),
                filters(AnswerText.field(json, FILTERS)),
                text(json, FROM),
                text(json, TO),
                top.equals("0") ? "" : top,
                text(json, SORT),
                text(json, CHART_TYPE)));
    }

    private static List<FilterWish> filters(JsonNode array) {
        var filters = new ArrayList<FilterWish>();
        for (var filter : array) {
            var values = new ArrayList<String>();
            AnswerText.field(filter, VALUES).forEach(value -> values.add(value.asText()));
            filters.add(new FilterWish(text(filter, DIMENSION), values));
        }
        return filters;
    }

    /** Models write null, «none» and nothing for the same. */
    private static String text(JsonNode json, String field) {
        var value = AnswerText.field(json, field);
        var text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return List.of("none", "null").contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    private static AnalysisFailedException unusable(String why) {
        return new AnalysisFailedException(Kind.UNUSABLE_ANSWER, "The model's answer cannot be used: " + why + ".");
    }
}
