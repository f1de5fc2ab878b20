package org.ticketdistribution.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/**
 * How a reader sees the pages.
 *
 * @param language of the browser, as in `ru-RU`
 * @param width in CSS pixels, height likewise
 */
record Look(String language, ColorScheme colors, int width, int height) {

    static final Look DESKTOP = new Look("ru-RU", ColorScheme.LIGHT, 1366, 900);

    static final Look PHONE = new Look("ru-RU", ColorScheme.LIGHT, 390, 844);

    Look in(String otherLanguage) {
        return new Look(otherLanguage, colors, width, height);
    }

    Look dark() {
        return new Look(language, ColorScheme.DARK, width, height);
    }

    @Override
    public String toString() {
        return "%s-%s-%d".formatted(language.substring(0, 2), colors.name().toLowerCase(Locale.ROOT), width);
    }
}
