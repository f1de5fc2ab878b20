package org.ticketdistribution.web;

import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param languages links to the same page in each language
 */
public record Frame(PageLanguage language, List<LanguageLink> languages) {

    public Frame {
        languages = List.copyOf(languages);
    }

    /** The page in one language. */
    public record LanguageLink(String tag, String name, String href, boolean current) {}
}
