package org.ticketdistribution.analysis.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.LinearModel;
import org.ticketdistribution.analysis.learning.Scores;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Segment;
import org.ticketdistribution.model.Sentiment;

/** Category, mood, priority and confidence of a text in one pass over its features. Safe for many threads. */
public final class TicketClassifier {

    private static final int CATEGORIES = Category.values().length;
    private static final int MOODS = Sentiment.values().length;

    /** The columns of the model: a score for each category and each mood, and the priority by the words alone. */
    public static final int COLUMNS = CATEGORIES + MOODS + 1;

    private final LinearModel model;
    private final double categorySharpness;
    private final double moodSharpness;
    private final Urgency urgency;
    private final Calibration calibration;

    /** @param categorySharpness how the scores of categories become probabilities, see {@link Scores} */
    public TicketClassifier(
            LinearModel model,
            double categorySharpness,
            double moodSharpness,
            Urgency urgency,
            Calibration calibration) {
        if (model.columns() != COLUMNS) {
            throw new IllegalArgumentException("the model has " + model.columns() + " columns, not " + COLUMNS);
        }
        this.model = model;
        this.categorySharpness = categorySharpness;
        this.moodSharpness = moodSharpness;
        this.urgency = urgency;
        this.calibration = calibration;
    }

    /** @param segment the client's segment as the file says it; null when there is none */
    public Judgement judge(Features features, Verdict verdict, @Nullable String segment) {
        var vector = model.vector(features);
        var scores = model.scores(vector);
        var categories = categories(scores);
        var category = Category.values()[Scores.best(categories)];
        var sentiment = category == Category.SPAM ? Sentiment.NEUTRAL : Sentiment.values()[Scores.best(moods(scores))];
        var confidence = calibration.probability(
                Calibration.inputs(Scores.lead(categories), verdict.lead(), vector.familiarity()));
        return new Judgement(category, sentiment, priority(scores, features, category, segment), confidence);
    }

    /** How much the features speak for a category, to be compared with those of other texts. */
    public double score(Features features, Category category) {
        return model.scores(features)[category.ordinal()];
    }

    /** The scores of the categories among those of all columns. */
    public static double[] categories(double[] scores) {
        return Arrays.copyOf(scores, CATEGORIES);
    }

    /** The scores of the moods among those of all columns. */
    public static double[] moods(double[] scores) {
        return Arrays.copyOfRange(scores, CATEGORIES, CATEGORIES + MOODS);
    }

    /** The priority by the words alone among the scores of all columns. */
    public static double words(double[] scores) {
        return scores[CATEGORIES + MOODS];
    }

    private int priority(double[] scores, Features features, Category category, @Nullable String segment) {
        if (category == Category.SPAM) {
            return Priority.LOWEST;
        }
        var likely = urgency.of(Urgency.inputs(
                Scores.probabilities(categories(scores), categorySharpness),
                Scores.probabilities(moods(scores), moodSharpness),
                words(scores),
                features.traits()));
        var priority = Math.round(likely) + (Segment.isPremium(segment) ? 1 : 0);
        return (int) Math.max(Priority.LOWEST + 1, Math.min(Priority.HIGHEST, priority));
    }

    void write(DataOutput out) throws IOException {
        model.write(out);
        out.writeDouble(categorySharpness);
        out.writeDouble(moodSharpness);
        urgency.write(out);
        calibration.write(out);
    }

    static TicketClassifier read(DataInput in) throws IOException {
        return new TicketClassifier(
                LinearModel.read(in), in.readDouble(), in.readDouble(), Urgency.read(in), Calibration.read(in));
    }
}
