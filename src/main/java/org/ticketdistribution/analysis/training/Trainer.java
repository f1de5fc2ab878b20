package org.ticketdistribution.analysis.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ticketdistribution.analysis.classification.Calibration;
import org.ticketdistribution.analysis.classification.LearnedModel;
import org.ticketdistribution.analysis.classification.TextFeatures;
import org.ticketdistribution.analysis.classification.TicketClassifier;
import org.ticketdistribution.analysis.classification.Urgency;
import org.ticketdistribution.analysis.language.Evidence;
import org.ticketdistribution.analysis.language.LanguageProfiles;
import org.ticketdistribution.analysis.language.LanguageRecognizer;
import org.ticketdistribution.analysis.language.WordLists;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.LinearModel;
import org.ticketdistribution.analysis.learning.Scores;
import org.ticketdistribution.analysis.learning.Weights;
import org.ticketdistribution.analysis.rules.Rules;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/**
 * Trains the model. What depends on how sure the model is of tickets that it does not know (how sharp the scores are, the
 * confidence, the priority) is fitted to what models say of a style that they were trained without: a real ticket is
 * always of another style than the corpus.
 */
public final class Trainer {

    /** What a wrong answer costs beside large weights; small, for the labels of the corpus are no truth either. */
    private static final double COST = 1;

    private static final double URGENCY_COST = 1;
    private static final double CALIBRATION_COST = 100;
    private static final float TRAIT_WEIGHT = 0.2f;
    private static final double MIDDLE_PRIORITY = 5;

    /** The section of the rules by which a client wants something at once. */
    private static final String HASTE = "urgency";

    /**
     * The rubric (prompt and src/corpus/README.md) gives one more to who wants something at once. Among the corpus' tickets
     * those are few, mostly of fraud and claims, which are urgent anyway; so it cannot be learned there.
     */
    private static final double HASTE_ADDS = 1;

    /** So many times the training costs; more than one style may be unknown at a time. */
    private static final int MOST_GROUPS = 4;

    private final WordLists lists = WordLists.load();
    private final Rules rules = Rules.load();
    private final LanguageProfiles profiles = Profiles.extract();
    private final List<Features> others;

    /** @param others texts in languages that count as Russian */
    public Trainer(List<String> others) {
        this.others = others.stream()
                .map(text -> new Evidence(TicketBody.of(text).text(), lists, profiles).features())
                .toList();
    }

    /** The two models that share no parameter with the rest. */
    private record Fit(LinearModel languages, LinearModel texts) {}

    /** What a model says of a ticket that it was trained without. */
    private record Said(Example example, double[] languages, double[] texts, float[] traits, double familiarity) {

        boolean isRight() {
            var ticket = example.ticket();
            return Scores.best(languages) == ticket.language().ordinal()
                    && Scores.best(TicketClassifier.categories(texts))
                            == ticket.category().ordinal();
        }
    }

    /** The tickets as this trainer's {@link #train} takes them. */
    public List<Example> examples(Collection<LabelledTicket> tickets) {
        return tickets.stream()
                .map(ticket -> new Example(ticket, lists, profiles, rules))
                .toList();
    }

    /** @param examples of two styles or more; each category, mood and language must occur beside each style */
    public LearnedModel train(List<Example> examples, String madeFrom) {
        var said = saidOfUnknownStyles(examples);
        var categorySharpness = sharpness(
                said, TicketClassifier::categories, ticket -> ticket.category().ordinal());
        var moodSharpness = sharpness(
                said, TicketClassifier::moods, ticket -> ticket.sentiment().ordinal());
        var fit = fit(examples);
        return new LearnedModel(
                madeFrom,
                profiles,
                fit.languages(),
                new TicketClassifier(
                        fit.texts(),
                        categorySharpness,
                        moodSharpness,
                        urgency(said, categorySharpness, moodSharpness),
                        calibration(said)));
    }

    private List<Said> saidOfUnknownStyles(List<Example> examples) {
        var styles = examples.stream().map(Example::style).distinct().sorted().toList();
        if (styles.size() < 2) {
            throw new IllegalArgumentException("tickets of two styles or more are needed, these are of " + styles);
        }
        var said = new ArrayList<Said>();
        int groups = Math.min(MOST_GROUPS, styles.size());
        for (int group = 0; group < groups; group++) {
            int unknown = group;
            Predicate<Example> isUnknown = example -> styles.indexOf(example.style()) % groups == unknown;
            var fit = fit(examples.stream().filter(isUnknown.negate()).toList());
            said.addAll(said(fit, examples.stream().filter(isUnknown).toList()));
        }
        return said;
    }

    private List<Said> said(Fit fit, List<Example> examples) {
        var recognizer = new LanguageRecognizer(lists, profiles, fit.languages());
        return examples.stream().map(example -> said(fit, example, recognizer)).toList();
    }

    private static Said said(Fit fit, Example example, LanguageRecognizer recognizer) {
        var features = example.textFeatures(recognizer);
        var vector = fit.texts().vector(features);
        return new Said(
                example,
                fit.languages().scores(example.languageFeatures()),
                fit.texts().scores(vector),
                features.traits(),
                vector.familiarity());
    }

    private Fit fit(List<Example> examples) {
        var languages = languages(examples);
        var recognizer = new LanguageRecognizer(lists, profiles, languages);
        var features = examples.stream()
                .map(example -> example.textFeatures(recognizer))
                .toList();
        return new Fit(languages, texts(examples, features));
    }

    private LinearModel languages(List<Example> examples) {
        var features = Stream.concat(examples.stream().map(Example::languageFeatures), others.stream())
                .toList();
        var vectorizer = Vectorizers.of(features, TRAIT_WEIGHT);
        var solver = Solver.of(features.stream().map(vectorizer::vector).toList(), vectorizer.dimensions());
        var labels = IntStream.concat(
                        examples.stream()
                                .mapToInt(example -> example.ticket().language().ordinal()),
                        others.stream().mapToInt(other -> TicketLanguage.RU.ordinal()))
                .toArray();
        return new LinearModel(vectorizer, Weights.of(solver.classify(labels, TicketLanguage.values().length, COST)));
    }

    private static LinearModel texts(List<Example> examples, List<Features> features) {
        var vectorizer = Vectorizers.of(features, TRAIT_WEIGHT);
        var solver = Solver.of(features.stream().map(vectorizer::vector).toList(), vectorizer.dimensions());
        var columns = new ArrayList<double[]>();
        columns.addAll(List.of(solver.classify(
                labels(examples, ticket -> ticket.category().ordinal()), Category.values().length, COST)));
        columns.addAll(List.of(solver.classify(
                labels(examples, ticket -> ticket.sentiment().ordinal()), Sentiment.values().length, COST)));
        columns.add(solver.regress(
                examples.stream()
                        .mapToDouble(example -> example.ticket().priority() - MIDDLE_PRIORITY)
                        .toArray(),
                URGENCY_COST));
        return new LinearModel(vectorizer, Weights.of(columns.toArray(double[][]::new)));
    }

    private static int[] labels(List<Example> examples, ToIntFunction<LabelledTicket> label) {
        return examples.stream()
                .mapToInt(example -> label.applyAsInt(example.ticket()))
                .toArray();
    }

    /** The sharpness under which the right answers are likeliest, to a tenth. */
    private static double sharpness(
            List<Said> said, UnaryOperator<double[]> part, ToIntFunction<LabelledTicket> right) {
        return IntStream.rangeClosed(5, 100)
                .mapToDouble(tenths -> tenths / 10.0)
                .boxed()
                .max(Comparator.comparingDouble(sharpness -> said.stream()
                        .mapToDouble(one -> Math.log(
                                Scores.probabilities(part.apply(one.texts()), sharpness)[
                                        right.applyAsInt(one.example().ticket())]))
                        .sum()))
                .orElseThrow();
    }

    private Urgency urgency(List<Said> said, double categorySharpness, double moodSharpness) {
        var inputs = said.stream()
                .map(one -> Urgency.inputs(
                        Scores.probabilities(TicketClassifier.categories(one.texts()), categorySharpness),
                        Scores.probabilities(TicketClassifier.moods(one.texts()), moodSharpness),
                        TicketClassifier.words(one.texts()),
                        one.traits()))
                .toArray(double[][]::new);
        var priorities = said.stream()
                .mapToDouble(one -> one.example().ticket().priority() - MIDDLE_PRIORITY)
                .toArray();
        var weights = Solver.of(inputs).regress(priorities, URGENCY_COST);
        weights[weights.length - 1] += MIDDLE_PRIORITY;
        for (var rule : rules.places(HASTE)) {
            int place = Urgency.trait(TextFeatures.trait(rule));
            weights[place] = Math.max(weights[place], HASTE_ADDS);
        }
        return new Urgency(weights);
    }

    private static Calibration calibration(List<Said> said) {
        var inputs = said.stream()
                .map(one -> Calibration.inputs(
                        Scores.lead(TicketClassifier.categories(one.texts())),
                        Scores.lead(one.languages()),
                        one.familiarity()))
                .toArray(double[][]::new);
        var right = new boolean[said.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = said.get(i).isRight();
        }
        var weights = Solver.of(inputs).odds(right, CALIBRATION_COST);
        return new Calibration(weights[0], weights[1], weights[2], weights[3]);
    }
}
