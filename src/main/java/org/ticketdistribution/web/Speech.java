package org.ticketdistribution.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** Words, numbers and times of one language. Stored values that it has no word for are said as they are stored. */
public final class Speech {

    private final PageLanguage language;
    private final ZoneId zone;
    private final Messages words;

    Speech(PageLanguage language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.words = bundle(Messages.class);
    }

    /** The words of another part of the site. */
    public <T> T bundle(Class<T> bundle) {
        return language == PageLanguage.RU
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }

    public Messages words() {
        return words;
    }

    /** In which times are said and days counted. */
    public ZoneId zone() {
        return zone;
    }

    public PageLanguage language() {
        return language;
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** With at most so many decimal digits. */
    public String decimal(double number, int digits) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /** With its unit; unknown stays unknown. */
    public String kilometers(@Nullable Double kilometers) {
        return kilometers == null ? words.distanceUnknown() : words.kilometers(decimal(kilometers, 1));
    }

    /** Empty for a moment that has not come yet. */
    public String moment(@Nullable Instant moment) {
        return moment(moment, FormatStyle.MEDIUM);
    }

    /** As short as it can be said, for tables; empty for a moment that has not come yet. */
    public String shortMoment(@Nullable Instant moment) {
        return moment(moment, FormatStyle.SHORT);
    }

    private String moment(@Nullable Instant moment, FormatStyle style) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(style, style)
                        .withLocale(language.locale())
                        .withZone(zone)
                        .format(moment);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date);
    }

    public String category(String label) {
        return Category.of(label).map(words::category).orElse(label);
    }

    public String sentiment(String label) {
        return Sentiment.of(label).map(words::sentiment).orElse(label);
    }

    public String ticketLanguage(String name) {
        return TicketLanguage.of(name).map(words::ticketLanguage).orElse(name);
    }
}
