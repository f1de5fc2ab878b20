package org.ticketdistribution.insight.question;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.Period;

/** The days that the words of a period mean, seen from one day. */
final class PeriodWords {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    /** Longer ago than any ticket. */
    private static final int MOST = 1000;

    private final LocalDate today;

    PeriodWords(LocalDate today) {
        this.today = today;
    }

    /** The days; empty for a number that makes no sense, as in «the last 0 days». */
    Optional<Period> of(Mark mark) {
        try {
            return Optional.ofNullable(period(mark.argument(), mark.words()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private @Nullable Period period(String kind, List<Word> words) {
        return switch (kind) {
            case "today" -> Period.day(today);
            case "yesterday" -> Period.day(today.minusDays(1));
            case "day-before-yesterday" -> Period.day(today.minusDays(2));
            case "this-week" -> new Period(monday(), today);
            case "last-week" -> new Period(monday().minusWeeks(1), monday().minusDays(1));
            case "past-week" -> latest(WEEK);
            case "this-month" -> new Period(today.withDayOfMonth(1), today);
            case "last-month" -> month(YearMonth.from(today).minusMonths(1));
            case "past-month" -> latest(MONTH);
            case "this-year" -> new Period(today.withDayOfYear(1), today);
            case "last-year" -> year(today.getYear() - 1);
            case "past-year" -> latest(YEAR);
            case "last-days" -> latest(number(words));
            case "last-weeks" -> latest(number(words) * WEEK);
            case "last-months" -> months(number(words));
            case "in-month" -> month(monthOf(words));
            case "since-month" -> new Period(monthOf(words).atDay(1), null);
            case "in-year" -> year(number(words));
            case "on-weekday" -> Period.day(weekday(words, false));
            case "since-weekday" -> new Period(weekday(words, true), null);
            case "between-months" ->
                new Period(
                        monthOf(words).atDay(1),
                        monthOf(words.subList(words.size() - 1, words.size())).atEndOfMonth());
            default -> between(kind, words);
        };
    }

    private static @Nullable Period between(String kind, List<Word> words) {
        var dates = words.stream().map(Word::date).filter(Objects::nonNull).toList();
        var last = dates.get(dates.size() - 1);
        return switch (kind) {
            case "on-date" -> Period.day(last);
            case "since-date" -> new Period(last, null);
            case "until-date" -> new Period(null, last);
            case "between-days" -> new Period(last.withDayOfMonth(number(words)), last);
            case "between-dates" -> new Period(dates.get(0), last);
            default -> throw new IllegalStateException("no period is called " + kind);
        };
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private @Nullable Period latest(int days) {
        return days < 1 || days > MOST ? null : new Period(today.minusDays(days - 1L), today);
    }

    private @Nullable Period months(int months) {
        return months < 1 || months > MOST
                ? null
                : new Period(today.minusMonths(months).plusDays(1), today);
    }

    private static @Nullable Period year(int year) {
        return year < MOST || year > 2 * MOST + MOST
                ? null
                : new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** Without a year the latest that has begun. */
    private YearMonth monthOf(List<Word> words) {
        var word = words.stream().filter(its -> its.month() != null).findFirst().orElseThrow();
        var month = Objects.requireNonNull(word.month());
        var year = word.number() == null ? today.getYear() : word.number();
        var of = YearMonth.of(year, month);
        return word.number() == null && of.isAfter(YearMonth.from(today)) ? of.minusYears(1) : of;
    }

    /** The latest day of this name; today only where a period begins with it. */
    private LocalDate weekday(List<Word> words, boolean mayBeToday) {
        var number = words.stream()
                .map(Word::weekday)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var day = DayOfWeek.of(number);
        return today.with(mayBeToday ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.previous(day));
    }

    private static int number(List<Word> words) {
        return words.stream()
                .filter(word -> word.month() == null)
                .map(Word::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }
}
