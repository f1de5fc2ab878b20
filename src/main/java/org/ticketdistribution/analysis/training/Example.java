package org.ticketdistribution.analysis.training;

import java.util.EnumMap;
import java.util.Map;
import org.ticketdistribution.analysis.classification.TextFeatures;
import org.ticketdistribution.analysis.language.Evidence;
import org.ticketdistribution.analysis.language.LanguageProfiles;
import org.ticketdistribution.analysis.language.LanguageRecognizer;
import org.ticketdistribution.analysis.language.WordLists;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.rules.Rules;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.model.TicketLanguage;

/** A ticket with its features, which are worked out once for all models of a training. For one thread. */
public final class Example {

    private final LabelledTicket ticket;
    private final TicketBody body;
    private final Rules rules;
    private final Evidence evidence;
    private final Map<TicketLanguage, Features> textFeatures = new EnumMap<>(TicketLanguage.class);

    Example(LabelledTicket ticket, WordLists lists, LanguageProfiles profiles, Rules rules) {
        this.ticket = ticket;
        this.rules = rules;
        body = TicketBody.of(ticket.text());
        evidence = new Evidence(body.text(), lists, profiles);
    }

    public LabelledTicket ticket() {
        return ticket;
    }

    public String style() {
        return ticket.style();
    }

    Features languageFeatures() {
        return evidence.features();
    }

    /** As the text reads in the language that it is taken for; how sure that is makes no difference. */
    Features textFeatures(LanguageRecognizer recognizer) {
        var verdict = recognizer.recognize(evidence);
        return textFeatures.computeIfAbsent(verdict.language(), language -> TextFeatures.of(body, verdict, rules));
    }
}
