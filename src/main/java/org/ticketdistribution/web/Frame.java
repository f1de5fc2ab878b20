package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param languages links to the same page in each language
 */
@TemplateData
public record Frame(PageLanguage language, List<LanguageLink> languages) {

    public Frame {
        languages = List.copyOf(languages);
    }

    /** The page in one language. */
    @TemplateData
    public record LanguageLink(String tag, String name, String href, boolean current) {}
}
