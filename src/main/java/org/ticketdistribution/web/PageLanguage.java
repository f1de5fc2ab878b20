package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that pages speak; the first one is spoken to whoever asks for none of them. */
@TemplateData
public enum PageLanguage {
    RU("ru", "Русский"),
    KK("kk", "Қазақша"),
    EN("en", "English");

    private final Locale locale;
    private final String ownName;

    PageLanguage(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** As HTML and HTTP write it: ru, kk, en. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language with this tag; empty for null and for any other. */
    static Optional<PageLanguage> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The best of our languages for an Accept-Language header; Russian when it names none or cannot be read. */
    static PageLanguage accepted(@Nullable String header) {
        if (header == null) {
            return RU;
        }
        try {
            var wanted = Locale.LanguageRange.parse(header);
            var ours = List.of(values()).stream().map(PageLanguage::locale).toList();
            return Optional.ofNullable(Locale.lookup(wanted, ours))
                    .flatMap(locale -> of(locale.toLanguageTag()))
                    .orElse(RU);
        } catch (IllegalArgumentException unreadable) {
            // A header that says nothing is as good as none.
            return RU;
        }
    }
}
