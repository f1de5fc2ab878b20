package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param section where the page belongs, null for one that belongs nowhere
 * @param languages links to the same page in each language
 * @param themes links to the same page in each theme
 */
@TemplateData
public record Frame(
        PageLanguage language,
        Theme theme,
        @Nullable Section section,
        List<LanguageLink> languages,
        List<ThemeLink> themes) {

    public Frame {
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
    }

    /** The page in one language. */
    @TemplateData
    public record LanguageLink(String tag, String name, String href, boolean current) {}

    /** The page in one theme. */
    @TemplateData
    public record ThemeLink(Theme theme, String href, boolean current) {}

    /** The entries of the menu. */
    public List<SectionLink> sections() {
        return Arrays.stream(Section.values())
                .map(other -> new SectionLink(other, other.address(), other == section))
                .toList();
    }

    /** One entry of the menu. */
    @TemplateData
    public record SectionLink(Section section, String href, boolean current) {}
}
