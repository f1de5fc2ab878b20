package org.ticketdistribution.analysis;

import org.ticketdistribution.analysis.classification.LearnedModel;
import org.ticketdistribution.analysis.classification.TextFeatures;
import org.ticketdistribution.analysis.classification.TicketClassifier;
import org.ticketdistribution.analysis.language.LanguageRecognizer;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.analysis.language.WordLists;
import org.ticketdistribution.analysis.rules.Rules;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/**
 * Analyses in this process, without network, in under half a millisecond a ticket. Answers always; where it is not sure
 * it says so in confidence and asks for a review. The same ticket gives the same analysis. Safe for many threads.
 */
public final class LocalAnalyzer {

    /** Below this confidence a person should look. */
    static final double REVIEW_BELOW = 0.8;

    /** The middle of what a question gets: nobody knows how urgent a ticket without text is. */
    private static final int PRIORITY_WITHOUT_TEXT = 3;

    private final LanguageRecognizer languages;
    private final Rules rules;
    private final TicketClassifier classifier;
    private final SummaryWriter summaries = new SummaryWriter(ThirdPerson.load());

    private LocalAnalyzer(LanguageRecognizer languages, Rules rules, TicketClassifier classifier) {
        this.languages = languages;
        this.rules = rules;
        this.classifier = classifier;
    }

    /**
     * The one of this process, loaded when it is first asked for. A native executable has it loaded from the start: static
     * fields are filled when it is built.
     */
    static LocalAnalyzer embedded() {
        return Embedded.ANALYZER;
    }

    /** Reads the tables and what the build learned: a tenth of a second. */
    public static LocalAnalyzer load() {
        return of(LearnedModel.load());
    }

    /** An analyzer with a model of one's own. */
    public static LocalAnalyzer of(LearnedModel model) {
        return new LocalAnalyzer(
                new LanguageRecognizer(WordLists.load(), model.profiles(), model.languages()),
                Rules.load(),
                model.tickets());
    }

    /** The analysis of a ticket. A ticket without text becomes a consultation that needs review. */
    public Analysis analyze(TicketText ticket) {
        var body = TicketBody.of(ticket.text());
        if (ticket.isEmpty() || body.isEmpty()) {
            return withoutText(ticket);
        }
        var verdict = languages.recognize(body.text());
        var judgement = classifier.judge(TextFeatures.of(body, verdict, rules), verdict, ticket.segment());
        var confidence = Math.round(100 * judgement.confidence()) / 100.0;
        return new Analysis(
                judgement.category(),
                judgement.sentiment(),
                judgement.priority(),
                verdict.language(),
                summaries.of(
                        verdict, judgement.category(), sentence -> weight(sentence, verdict, judgement.category())),
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

    private double weight(String sentence, Verdict verdict, Category category) {
        return classifier.score(TextFeatures.ofPart(sentence, verdict, rules), category);
    }

    private static final class Embedded {
        static final LocalAnalyzer ANALYZER = load();
    }
}
