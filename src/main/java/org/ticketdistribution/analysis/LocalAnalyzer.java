package org.ticketdistribution.analysis;

import java.util.Map;
import org.ticketdistribution.analysis.language.LanguageRecognizer;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.analysis.rules.CategoryRules;
import org.ticketdistribution.analysis.rules.MoodRules;
import org.ticketdistribution.analysis.rules.PriorityRules;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/**
 * Analyses in this process, without network, in under half a millisecond a ticket. Answers always; where it is not sure
 * it says so in confidence and asks for a review. The same ticket gives the same analysis. Safe for many threads.
 */
public final class LocalAnalyzer {

    /** Below this confidence a person should look. */
    static final double REVIEW_BELOW = 0.45;

    /** The middle of what a question gets: nobody knows how urgent a ticket without text is. */
    private static final int PRIORITY_WITHOUT_TEXT = 3;

    /** Added to the scores that are compared: one weak rule alone must not look sure. */
    private static final double DOUBT = 2;

    private final LanguageRecognizer languages;
    private final CategoryRules categories;
    private final MoodRules moods;
    private final PriorityRules priorities;

    private LocalAnalyzer(
            LanguageRecognizer languages, CategoryRules categories, MoodRules moods, PriorityRules priorities) {
        this.languages = languages;
        this.categories = categories;
        this.moods = moods;
        this.priorities = priorities;
    }

    /** Reads the tables and the language model: one to two seconds, once. */
    public static LocalAnalyzer load() {
        return new LocalAnalyzer(
                LanguageRecognizer.load(), CategoryRules.load(), MoodRules.load(), PriorityRules.load());
    }

    /** The analysis of a ticket. A ticket without text becomes a consultation that needs review. */
    public Analysis analyze(TicketText ticket) {
        var body = TicketBody.of(ticket.text());
        if (ticket.isEmpty() || body.isEmpty()) {
            return withoutText(ticket);
        }
        var verdict = languages.recognize(body.text());
        var tokens = Tokens.of(verdict.forRules());
        var scores = categories.score(body, tokens);
        var category = highest(scores);
        var sentiment = moods.mood(body, tokens, category);
        var priority = priorities.priority(body, tokens, category, sentiment, ticket.segment());
        var confidence = confidence(scores, category, verdict);
        return new Analysis(
                category,
                sentiment,
                priority,
                verdict.language(),
                SummaryWriter.of(verdict, category, sentence -> weight(sentence, category)),
                Analysis.Source.LOCAL,
                null,
                confidence,
                confidence < REVIEW_BELOW);
    }

    private static Analysis withoutText(TicketText ticket) {
        return new Analysis(
                Category.CONSULTATION,
                Sentiment.NEUTRAL,
                PRIORITY_WITHOUT_TEXT,
                TicketLanguage.RU,
                SummaryWriter.ofEmpty(ticket.hasAttachment()),
                Analysis.Source.LOCAL,
                null,
                0.0,
                true);
    }

    private double weight(String sentence, Category category) {
        var body = new TicketBody(sentence, 0, 0);
        return categories.score(body, Tokens.of(sentence)).getOrDefault(category, 0.0);
    }

    /** Of equal scores the earlier constant wins, so that the answer does not depend on the order of a map. */
    private static Category highest(Map<Category, Double> scores) {
        var highest = Category.CONSULTATION;
        for (var category : Category.values()) {
            if (score(scores, category) > score(scores, highest)) {
                highest = category;
            }
        }
        return highest;
    }

    /** The lead of the category over the next one, lowered by half of the doubt about the language. */
    private static double confidence(Map<Category, Double> scores, Category category, Verdict verdict) {
        var next = scores.entrySet().stream()
                .filter(entry -> entry.getKey() != category)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        var best = score(scores, category);
        var lead = best / (best + next + DOUBT);
        return Math.round(100 * lead * (1 + verdict.confidence()) / 2) / 100.0;
    }

    private static double score(Map<Category, Double> scores, Category category) {
        return scores.getOrDefault(category, 0.0);
    }
}
