package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.ticketdistribution.analysis.AnalysisFailedException;
import org.ticketdistribution.analysis.Analyzers;
import org.ticketdistribution.analysis.ChartReader;
import org.ticketdistribution.analysis.ChartWish;
import org.ticketdistribution.analysis.ChartWish.FilterWish;
import org.ticketdistribution.analysis.TrustConfig;
import org.ticketdistribution.analysis.masking.Masking;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.insight.question.ChartQuestions;
import org.ticketdistribution.insight.question.WrittenChart;

/** Questions that the model reads: it gets the closed lists and no stored name, and what it says is checked. */
@ApplicationScoped
class ModelCharts {

    private static final Logger LOG = Logger.getLogger(ModelCharts.class);

    private static final ChartWish.Terms TERMS = new ChartWish.Terms(
            labels(Dimension.values(), Dimension::label),
            labels(Measure.values(), Measure::label),
            labels(Sorting.values(), Sorting::label),
            labels(ChartType.values(), ChartType::label));

    private final Optional<ChartReader> reader;
    private final boolean masking;

    ModelCharts(Analyzers analyzers, TrustConfig trust) {
        this.reader = analyzers.charts();
        this.masking = trust.masking();
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    /** What the model makes of a question; empty without a model, when it fails, and when its chart is none. */
    Uni<Optional<ChartIntent>> read(String question, ChartQuestions questions, Vocabulary vocabulary, LocalDate today) {
        if (reader.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return reader.get()
                .read(masking ? Masking.mask(question).text() : question, TERMS, today)
                .onFailure(AnalysisFailedException.class)
                .invoke(failure -> LOG.warnf("The model could not read a question: %s", failure.getMessage()))
                .onFailure(AnalysisFailedException.class)
                .recoverWithItem(Optional.empty())
                .map(wish -> wish.flatMap(wished -> written(wished).intent(questions, vocabulary)));
    }

    private static WrittenChart written(ChartWish wish) {
        return new WrittenChart(
                wish.groupBy(),
                wish.breakdownBy(),
                wish.measure(),
                wish.filters().stream()
                        .collect(Collectors.toMap(FilterWish::dimension, FilterWish::values, ModelCharts::together)),
                wish.from(),
                wish.to(),
                wish.top(),
                wish.sort(),
                wish.chartType());
    }

    private static List<String> together(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
