package org.ticketdistribution.analysis.rules;

import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Segment;
import org.ticketdistribution.model.Sentiment;

/**
 * The urgency of a ticket: a base for its category, then what the table {@value #RESOURCE} finds, the mood, and the
 * segment.
 */
public final class PriorityRules {

    static final String RESOURCE = "/analysis/priorities.txt";

    /** Repeating the same plea in other words does not make it more urgent. */
    private static final int MOST_FROM_WORDS = 3;

    private final RuleTable<String> table;

    private PriorityRules(RuleTable<String> table) {
        this.table = table;
    }

    public static PriorityRules load() {
        return new PriorityRules(RuleTable.load(RESOURCE, name -> name));
    }

    /**
     * The priority, 1 to 10.
     *
     * @param segment the client's segment as the file says it; null when there is none
     */
    public int priority(
            TicketBody body, Tokens tokens, Category category, Sentiment sentiment, @Nullable String segment) {
        if (category == Category.SPAM) {
            return Priority.LOWEST;
        }
        var words = table.score(tokens).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        var priority = base(category) + Math.min(MOST_FROM_WORDS, (int) Math.round(words));
        if (sentiment == Sentiment.NEGATIVE) {
            priority++;
        }
        if (Shouting.in(body.text())) {
            priority++;
        }
        if (Segment.isPremium(segment)) {
            priority++;
        }
        return Math.max(Priority.LOWEST + 1, Math.min(Priority.HIGHEST, priority));
    }

    private static int base(Category category) {
        return switch (category) {
            case FRAUD -> 7;
            case CLAIM -> 7;
            case APP_FAILURE -> 6;
            case COMPLAINT -> 5;
            case DATA_CHANGE -> 5;
            case CONSULTATION -> 4;
            case SPAM -> 1;
        };
    }
}
