package org.ticketdistribution.web.tickets;

import org.ticketdistribution.web.Speech;

/** Words for the hard rules: what a manager lacks whom a rule refuses. */
final class Rule {

    private Rule() {}

    /** By the name that decisions and refusals give it; a name that is none comes back as it is. */
    static String words(String rule, Speech speech) {
        var words = speech.words();
        return switch (rule) {
            case "vip_skill" -> words.ruleVip();
            case "chief_specialist" -> words.ruleChief();
            case "language_skill" -> words.ruleLanguage();
            case "available" -> words.ruleAvailable();
            case "below_load_limit" -> words.ruleLimit();
            default -> rule;
        };
    }
}
