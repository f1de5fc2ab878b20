package org.ticketdistribution.analysis.language;

import org.ticketdistribution.analysis.learning.LinearModel;
import org.ticketdistribution.analysis.learning.Scores;
import org.ticketdistribution.model.TicketLanguage;

/**
 * Tells Russian, Kazakh and English apart by a model that looks at words, pieces of words, letters, word lists and
 * OpenNLP's profiles at once. Whatever is none of the three is Russian (data-formats.md). Safe for many threads.
 */
public final class LanguageRecognizer {

    private final WordLists lists;
    private final LanguageProfiles profiles;
    private final LinearModel model;

    /** @param model with a column for each {@link TicketLanguage} */
    public LanguageRecognizer(WordLists lists, LanguageProfiles profiles, LinearModel model) {
        this.lists = lists;
        this.profiles = profiles;
        this.model = model;
    }

    /** The language of a ticket's body; RU without a lead for a text without letters. */
    public Verdict recognize(String body) {
        return recognize(new Evidence(body, lists, profiles));
    }

    /** The language of the body that the evidence was found in. */
    public Verdict recognize(Evidence evidence) {
        var body = evidence.body();
        if (evidence.isEmpty()) {
            return Verdict.nothing(body);
        }
        var scores = model.scores(evidence.features());
        if (!evidence.isLatin()) {
            scores[TicketLanguage.ENG.ordinal()] = -Double.MAX_VALUE;
        }
        var language = TicketLanguage.values()[Scores.best(scores)];
        var lead = Scores.lead(scores);
        return switch (language) {
            case ENG -> Verdict.foreign(language, lead, body, body);
            case KZ -> Verdict.foreign(language, lead, body, evidence.sounded());
            case RU -> russian(lead, body, evidence);
        };
    }

    private static Verdict russian(double lead, String body, Evidence evidence) {
        if (evidence.isOnWrongKeyboard()) {
            return Verdict.russian(lead, evidence.keyed());
        }
        return evidence.isRussian()
                ? Verdict.russian(lead, evidence.sounded())
                : Verdict.unanswered(lead, body, evidence.sounded());
    }
}
