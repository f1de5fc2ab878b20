package org.ticketdistribution.web.ask;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer.
 *
 * @param question as it was typed, empty for none
 * @param questionError what is wrong with it as it stands, empty when nothing is
 * @param refusal why there is no chart, empty when there is one or none was asked for
 * @param examples questions that are understood
 * @param chart null when there is none
 */
@TemplateData
public record AskView(
        String question,
        String questionError,
        String refusal,
        List<Example> examples,
        @Nullable ChartView chart,
        Controls controls) {

    @TemplateData
    public record Example(String question, String href) {}

    public AskView {
        examples = List.copyOf(examples);
    }

    /** Whether the controls stand without a chart. */
    public boolean fresh() {
        return chart == null;
    }
}
