package org.ticketdistribution.web.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartSpeech;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.insight.question.ChartQuestions;
import org.ticketdistribution.pipeline.Charts;
import org.ticketdistribution.web.Speech;

/** Makes the page's view, whatever became of the question. */
final class AskViews {

    private final Speech speech;
    private final ChartSpeech said;
    private final ValueWords values;

    AskViews(Speech speech, ChartSpeech said) {
        this.speech = speech;
        this.said = said;
        this.values = new ValueWords(speech);
    }

    /** Before anything was asked. */
    AskView fresh(Vocabulary names) {
        return view("", "", "", null, ChartForm.fresh(), "", Set.of(), names);
    }

    AskView tooLong(String question, Vocabulary names) {
        var error = values.words().tooLong(speech.count(ChartQuestions.LONGEST));
        return view(question, error, "", null, ChartForm.fresh(), "", Set.of(), names);
    }

    AskView refused(String question, String why, Vocabulary names) {
        return view(question, "", why, null, ChartForm.fresh(), "", Set.of(), names);
    }

    AskView drawn(String question, Charts.Drawn drawn, Vocabulary names) {
        return view(
                question,
                "",
                "",
                new ChartViews(speech, values).view(drawn),
                ChartForm.of(drawn.chart()),
                "",
                Set.of(),
                names);
    }

    AskView impossible(ChartForm form, String why, Vocabulary names) {
        return view("", "", "", null, form, why, Set.of(), names);
    }

    AskView wrong(ChartForm form, Set<String> wrong, Vocabulary names) {
        return view("", "", "", null, form, values.words().cannotDraw(), wrong, names);
    }

    private AskView view(
            String question,
            String questionError,
            String refusal,
            @Nullable ChartView chart,
            ChartForm form,
            String formError,
            Set<String> wrong,
            Vocabulary names) {
        return new AskView(
                question,
                questionError,
                refusal,
                refusal.isEmpty() ? examples() : examples(said.examples()),
                chart,
                Controls.of(form, formError, wrong, names, values));
    }

    private List<AskView.Example> examples() {
        return examples(Stream.concat(
                        said.examples().stream(),
                        Stream.of(values.words().exampleDays(), values.words().exampleLanguages()))
                .toList());
    }

    private static List<AskView.Example> examples(List<String> questions) {
        return questions.stream()
                .map(question ->
                        new AskView.Example(question, "/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)))
                .toList();
    }
}
