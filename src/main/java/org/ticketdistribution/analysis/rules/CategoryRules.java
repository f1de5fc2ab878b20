package org.ticketdistribution.analysis.rules;

import java.util.EnumMap;
import java.util.Map;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.Category;

/** Scores the categories by the table {@value #RESOURCE} and by what no word shows: questions, links, lists. */
public final class CategoryRules {

    static final String RESOURCE = "/analysis/categories.txt";

    /** A ticket in which nothing speaks for anything is a question to a manager. */
    private static final double CONSULTATION_BY_DEFAULT = 1;

    private static final double QUESTION_MARK = 1.5;

    /** Mass mail is long, has links and lists; a client's ticket seldom has any. */
    private static final int LONG_LETTERS = 700;

    private static final double LINK = 2;
    private static final double LONG_WITH_LIST = 2;

    private final RuleTable<Category> table;

    private CategoryRules(RuleTable<Category> table) {
        this.table = table;
    }

    public static CategoryRules load() {
        return new CategoryRules(RuleTable.load(RESOURCE, label -> Category.of(label)
                .orElseThrow(() -> new IllegalStateException(
                        "[" + label + "] in " + RESOURCE + " is no category; see Category"))));
    }

    /** The weight of each category, 0 or more. */
    public Map<Category, Double> score(TicketBody body, Tokens tokens) {
        var scores = new EnumMap<Category, Double>(Category.class);
        for (var category : Category.values()) {
            scores.put(category, 0.0);
        }
        scores.putAll(table.score(tokens));
        scores.merge(Category.CONSULTATION, CONSULTATION_BY_DEFAULT, Double::sum);
        if (body.text().indexOf('?') >= 0) {
            scores.merge(Category.CONSULTATION, QUESTION_MARK, Double::sum);
        }
        // A link alone is not advertising: it only adds to words that are.
        scores.computeIfPresent(Category.SPAM, (spam, score) -> score > 0 ? score + massMail(body) : score);
        scores.replaceAll((category, score) -> Math.max(0, score));
        return scores;
    }

    private static double massMail(TicketBody body) {
        var weight = body.links() > 0 ? LINK : 0;
        var hasList = body.text().lines().filter(CategoryRules::isListItem).count() >= 2;
        return hasList && body.text().length() > LONG_LETTERS ? weight + LONG_WITH_LIST : weight;
    }

    private static boolean isListItem(String line) {
        var item = line.stripLeading();
        return item.startsWith("*") || item.startsWith("•") || item.startsWith("- ") || item.startsWith("–");
    }
}
