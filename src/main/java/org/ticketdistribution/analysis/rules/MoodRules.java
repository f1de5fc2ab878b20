package org.ticketdistribution.analysis.rules;

import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;

/** Tells the client's mood by the table {@value #RESOURCE}, by exclamation marks and capitals, and by the category. */
public final class MoodRules {

    static final String RESOURCE = "/analysis/moods.txt";

    /** From this weight on a mood is more than politeness. */
    private static final double THRESHOLD = 3;

    private static final double SHOUTING = 2;

    private final RuleTable<Sentiment> table;

    private MoodRules(RuleTable<Sentiment> table) {
        this.table = table;
    }

    public static MoodRules load() {
        return new MoodRules(RuleTable.load(RESOURCE, label -> Sentiment.of(label)
                .orElseThrow(() ->
                        new IllegalStateException("[" + label + "] in " + RESOURCE + " is no mood; see Sentiment"))));
    }

    /** The mood of a ticket of this category; advertising is always neutral. */
    public Sentiment mood(TicketBody body, Tokens tokens, Category category) {
        if (category == Category.SPAM) {
            return Sentiment.NEUTRAL;
        }
        var weights = table.score(tokens);
        var negative = weights.getOrDefault(Sentiment.NEGATIVE, 0.0) + grievance(category);
        var positive = weights.getOrDefault(Sentiment.POSITIVE, 0.0);
        if (Shouting.in(body.text())) {
            negative += SHOUTING;
        }
        if (negative >= THRESHOLD && negative >= positive) {
            return Sentiment.NEGATIVE;
        }
        return positive >= THRESHOLD && isCalm(category) ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    /** What a category says about the mood before a word is read. */
    private static double grievance(Category category) {
        return switch (category) {
            case COMPLAINT, CLAIM -> 3;
            case FRAUD -> 1;
            case APP_FAILURE -> 1;
            case CONSULTATION, DATA_CHANGE, SPAM -> 0;
        };
    }

    private static boolean isCalm(Category category) {
        return category == Category.CONSULTATION || category == Category.DATA_CHANGE;
    }
}
