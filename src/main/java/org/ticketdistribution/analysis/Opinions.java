package org.ticketdistribution.analysis;

import org.ticketdistribution.model.Category;

/**
 * What to think of a model's analysis when the local analyzer has read the same ticket.
 *
 * <p>The two are taken for independent witnesses. The model is right with the probability `trust`, the local analyzer
 * with its own confidence; whoever is wrong names any of the other categories with equal probability. Bayes' rule then
 * tells how likely the model's answer is after both were heard. A local analyzer that knows nothing (one in seven)
 * changes nothing: the model's answer stays as likely as `trust`.
 */
public final class Opinions {

    private static final double OTHERS = Category.values().length - 1;

    /** The confidence of one that guesses. */
    private static final double GUESS = 1.0 / Category.values().length;

    private Opinions() {}

    /**
     * The model's analysis with the confidence that both opinions give it. It needs review when that is low, or when the
     * model wanted one.
     *
     * @param local of the same ticket
     * @param trust how often the model names category and language as people would, above 0 and below 1
     * @param reviewBelow the confidence below which a person should look
     */
    public static Analysis weigh(Analysis model, Analysis local, double trust, double reviewBelow) {
        var agree = model.category() == local.category() && model.language() == local.language();
        var confidence = confidence(agree, trust, sureness(local));
        return new Analysis(
                model.category(),
                model.sentiment(),
                model.priority(),
                model.language(),
                model.summary(),
                model.source(),
                model.model(),
                confidence,
                model.needsReview() || confidence < reviewBelow);
    }

    private static double sureness(Analysis local) {
        return local.confidence() == null ? GUESS : Math.max(GUESS, local.confidence());
    }

    private static double confidence(boolean agree, double trust, double local) {
        var wrongModel = (1 - trust) / OTHERS;
        var wrongLocal = (1 - local) / OTHERS;
        var thisAnswer = agree ? trust * local : trust * wrongLocal;
        var anyOther =
                agree ? OTHERS * wrongModel * wrongLocal : wrongModel * local + (OTHERS - 1) * wrongModel * wrongLocal;
        return Math.round(100 * thisAnswer / (thisAnswer + anyOther)) / 100.0;
    }
}
