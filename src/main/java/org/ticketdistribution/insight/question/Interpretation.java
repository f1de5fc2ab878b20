package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.model.Letters;

/** Puts the marks of one question together to a chart. What finds no place in it is kept as ignored. */
final class Interpretation {

    /** A share of these is a share of each group; a share of a place is one of all tickets. */
    private static final Set<Dimension> PROPERTIES = EnumSet.of(
            Dimension.CATEGORY,
            Dimension.SENTIMENT,
            Dimension.LANGUAGE,
            Dimension.SEGMENT,
            Dimension.PRIORITY,
            Dimension.SOURCE);

    private static final Map<String, Misunderstanding> OUTSIDE = Map.of(
            "command", Misunderstanding.COMMAND,
            "figure", Misunderstanding.FIGURE,
            "future", Misunderstanding.FUTURE,
            "world", Misunderstanding.WORLD);

    private final MarkedQuestion question;
    private final Vocabulary vocabulary;
    private final PeriodWords periods;
    private final Tongue tongue;

    private final Axes axes = new Axes();
    private final Wishes wishes = new Wishes();
    private final List<String> ignored = new ArrayList<>();

    /** The bare dimensions just before, joined by «and», to which a «by» behind them belongs. */
    private final List<Mark> chain = new ArrayList<>();

    private final Set<Word> used = new LinkedHashSet<>();

    private @Nullable Measure measure;
    private @Nullable Mark measureMark;
    private @Nullable ChartType type;
    private @Nullable Mark typeMark;
    private @Nullable Sorting sorting;
    private @Nullable Period period;
    private @Nullable Integer top;
    private @Nullable Integer topBefore;
    private boolean by;
    private boolean split;
    private boolean joined;
    private @Nullable Mark not;
    private @Nullable Mark latestValue;

    /** The unwanted value just before, to which an «and» may add another. */
    private @Nullable Mark unwanted;

    Interpretation(MarkedQuestion question, Vocabulary vocabulary, PeriodWords periods, Tongue tongue) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.periods = periods;
        this.tongue = tongue;
    }

    Reading read() {
        var outside =
                question.marks().stream().filter(mark -> mark.is(Sense.OUTSIDE)).findFirst();
        if (outside.isPresent()) {
            var why = Objects.requireNonNull(OUTSIDE.get(outside.get().argument()));
            return new Reading.NotUnderstood(why, tongue, List.of(outside.get().text()));
        }
        question.marks().forEach(this::take);
        endOfNot();
        return read(unknownWords());
    }

    private Reading read(List<String> unknown) {
        var known = wishes.dimensions().size()
                + axes.chosen().size()
                + (measureMark == null ? 0 : 1)
                + (period == null ? 0 : 1)
                + (top == null ? 0 : 1)
                + (typeMark == null ? 0 : 1);
        if (known == 0) {
            return new Reading.NotUnderstood(Misunderstanding.NOTHING_KNOWN, tongue, unknown);
        }
        if (unknown.size() > known) {
            return new Reading.NotUnderstood(Misunderstanding.MOSTLY_UNKNOWN, tongue, unknown);
        }
        ignored.addAll(0, unknown);
        var groupBy = groupBy();
        return groupBy == null
                ? new Reading.NotUnderstood(Misunderstanding.NO_DIMENSION, tongue, List.of())
                : read(groupBy);
    }

    private Reading read(Dimension groupBy) {
        var what = measure == null ? Measure.COUNT : measure;
        var when = period == null ? Period.ALL : period;
        var breakdownBy = breakdownBy(groupBy);
        axes.superfluous().stream()
                .filter(mark -> mark.dimension() != groupBy && mark.dimension() != breakdownBy)
                .forEach(mark -> ignored.add(mark.text()));
        var order = sorting != null ? sorting : top != null ? Sorting.LARGEST_FIRST : Sorting.fitting(groupBy);
        var fitting = ChartType.fitting(groupBy, breakdownBy, what, when, order);
        var plain = new ChartIntent(groupBy, breakdownBy, what, wishes.filters(vocabulary), when, top, order, fitting);
        var asked = type == null ? plain : plain.as(type);
        if (asked.impossible().isPresent() && plain.impossible().isEmpty()) {
            ignored.add(Objects.requireNonNull(typeMark).text());
            return understood(plain);
        }
        return asked.impossible().isPresent()
                ? new Reading.NotUnderstood(Misunderstanding.IMPOSSIBLE, tongue, List.of())
                : understood(asked);
    }

    private Reading understood(ChartIntent intent) {
        return new Reading.Understood(
                intent, tongue, ignored.stream().distinct().toList(), question.guesses());
    }

    private void take(Mark mark) {
        if (!mark.is(Sense.FILLER) && !mark.is(Sense.AND) && !mark.isDimension() && !mark.is(Sense.AFTER)) {
            chain.clear();
        }
        if (!mark.is(Sense.FILLER) && !mark.is(Sense.AND) && !mark.is(Sense.VALUE)) {
            unwanted = null;
        }
        switch (mark.sense()) {
            case DIMENSION, ONE, LIKE -> dimension(mark);
            case VALUE -> value(mark);
            case PRIORITY -> priority(mark);
            case MEASURE -> measure(mark);
            case CHART -> chart(mark);
            case SORT -> sort(mark);
            case TOP -> top(mark);
            case PERIOD -> period(mark);
            case BY -> by = true;
            case AND -> joined = true;
            case SPLIT -> split = true;
            case NOT -> {
                endOfNot();
                not = mark;
            }
            case AFTER -> after(mark);
            default -> {}
        }
        if (mark.is(Sense.VALUE) || mark.is(Sense.MEASURE) || mark.is(Sense.PERIOD) || mark.is(Sense.CHART)) {
            by = false;
            split = false;
        }
    }

    private void dimension(Mark mark) {
        if (mark.is(Sense.LIKE) || isCounted(mark)) {
            ignored.add(mark.text());
        }
        if (isBeside(mark, Sense.ABOUT)) {
            ignored.add(mark.text());
            return;
        }
        var number = numberBefore(mark);
        if (number != null) {
            top = number;
        }
        if (saysWhatAValueIs(mark)) {
            return;
        }
        if (number != null || topBefore != null) {
            axes.top(mark);
        } else if (split) {
            axes.split(mark);
        } else if (by) {
            axes.by(mark);
        } else {
            axes.bare(mark);
            if (!joined) {
                chain.clear();
            }
            chain.add(mark);
        }
        joined = false;
        topBefore = null;
        endOfNot();
    }

    /** «сколько офисов», «менеджер саны»: tickets are counted, nothing else is. */
    private boolean isCounted(Mark mark) {
        return question.marks().stream()
                .filter(other -> other.is(Sense.MEASURE) && other.argument().equals(Measure.COUNT.label()))
                .anyMatch(
                        other -> other.tongue() == Tongue.KK ? other.from() == mark.end() : other.end() == mark.from());
    }

    private boolean isBeside(Mark mark, Sense before) {
        return question.marks().stream().anyMatch(other -> other.is(before) && other.end() == mark.from());
    }

    /** «категория спам», «VIP сегмент», «офис Алматы»: the dimension of a value beside it is not asked for. */
    private boolean saysWhatAValueIs(Mark mark) {
        var open = mark.dimension().closedValues().isEmpty() && mark.dimension() != Dimension.SEGMENT;
        return question.marks().stream()
                .filter(other -> other.is(Sense.VALUE) && other.dimension() == mark.dimension())
                .anyMatch(other -> other.from() == mark.end() && (!open || mark.is(Sense.ONE))
                        || other.end() == mark.from() && !by && !split);
    }

    /** «5 қала», «10 офисов». */
    private @Nullable Integer numberBefore(Mark mark) {
        if (mark.from() == 0) {
            return null;
        }
        var word = question.words().get(mark.from() - 1);
        var number = word.number();
        if (number == null || !question.unknown().contains(word) || number < 1 || number > ChartIntent.MOST_GROUPS) {
            return null;
        }
        used.add(word);
        return number;
    }

    private void value(Mark mark) {
        var dimension = mark.dimension();
        var values = values(mark);
        var goesOn = unwanted != null && (joined || unwanted.end() == mark.from() && unwanted.dimension() == dimension);
        if (not != null || goesOn || saysWithout(mark)) {
            wishes.doWithout(dimension, values);
            not = null;
            unwanted = mark;
        } else {
            wishes.want(dimension, values);
        }
        joined = false;
        if (values.stream().map(Letters::fold).distinct().count() > 1) {
            ignored.add(mark.text());
        }
        latestValue = mark;
    }

    /** «шағымсыз»: Kazakh has an ending for it. */
    private static boolean saysWithout(Mark mark) {
        var last = mark.words().get(mark.words().size() - 1);
        return mark.tongue() != null
                && last.forms().stream().anyMatch(form -> form.endsWith("сыз") || form.endsWith("сиз"));
    }

    private List<String> values(Mark mark) {
        return mark.values().isEmpty() ? stored(mark.dimension(), mark.argument()) : mark.values();
    }

    /** The value of the tables as the stored tickets write it. */
    private List<String> stored(Dimension dimension, String argument) {
        var value = argument.substring(argument.indexOf(' ') + 1);
        var known = vocabulary.of(dimension).stream()
                .filter(its -> Letters.fold(its).equals(Letters.fold(value)))
                .toList();
        return known.isEmpty() ? List.of(value) : known;
    }

    private void priority(Mark mark) {
        var wanted = PriorityRange.of(mark);
        if (wanted.isEmpty() || not != null) {
            ignored.add(mark.text());
        } else {
            wishes.wantRange(Dimension.PRIORITY, wanted);
        }
    }

    private void measure(Mark mark) {
        var named = Measure.of(mark.argument()).orElseThrow();
        if (measure != null && measure != Measure.COUNT && named != measure) {
            if (named != Measure.COUNT) {
                ignored.add(mark.text());
            }
            return;
        }
        measure = named;
        measureMark = mark;
    }

    private void chart(Mark mark) {
        if (type != null && !type.label().equals(mark.argument()) && type != ChartType.STACKED_BAR) {
            ignored.add(mark.text());
            return;
        }
        if (type == null) {
            type = ChartType.of(mark.argument()).orElseThrow();
            typeMark = mark;
        }
    }

    private void sort(Mark mark) {
        sorting = Sorting.of(mark.argument()).orElseThrow();
        topBefore = mark.end();
    }

    private void top(Mark mark) {
        var number = mark.argument().equals("n")
                ? mark.words().stream()
                        .map(Word::number)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(0)
                : Integer.parseInt(mark.argument());
        if (number < 1 || number > ChartIntent.MOST_GROUPS) {
            ignored.add(mark.text());
        } else {
            top = number;
            topBefore = mark.end();
        }
    }

    /** Two ends said apart, «с понедельника по вчера», are one period; any other second period is not understood. */
    private void period(Mark mark) {
        var said = periods.of(mark).orElse(null);
        if (said == null || not != null) {
            ignored.add(mark.text());
        } else if (period == null) {
            period = said;
        } else if (period.to() == null && (said.from() == null || said.isOneDay())) {
            period = new Period(period.from(), said.to());
        } else if (!period.equals(said)) {
            ignored.add(mark.text());
        }
    }

    private void after(Mark mark) {
        if (mark.argument().equals("not")) {
            var value = latestValue;
            if (value == null) {
                ignored.add(mark.text());
            } else {
                wishes.takeBack(value.dimension(), values(value));
                wishes.doWithout(value.dimension(), values(value));
            }
        } else {
            axes.afterwards(chain, mark.argument().equals("split"));
            chain.clear();
        }
    }

    /** A «not» that no value followed. */
    private void endOfNot() {
        var open = not;
        if (open != null) {
            ignored.add(open.text());
            not = null;
        }
    }

    private List<String> unknownWords() {
        return question.unknown().stream()
                .filter(word -> !used.contains(word))
                .map(Word::text)
                .toList();
    }

    private @Nullable Dimension groupBy() {
        var asked = axes.groupBy();
        if (asked != null) {
            return asked;
        }
        if (type == ChartType.LINE) {
            return Dimension.DAY;
        }
        var named = wishes.compared().isEmpty() ? wishes.named() : wishes.compared();
        if (!named.isEmpty()) {
            return named.get(0);
        }
        if (!wishes.dimensions().isEmpty()) {
            return wishes.dimensions().get(0);
        }
        return period == null ? null : Dimension.DAY;
    }

    private @Nullable Dimension breakdownBy(Dimension groupBy) {
        var asked = axes.chosen();
        if (asked.size() > 1) {
            return asked.get(1);
        }
        var compared = others(wishes.compared(), groupBy);
        if (compared.size() == 1) {
            return compared.get(0);
        }
        if (measure != Measure.SHARE) {
            return null;
        }
        var parts = others(wishes.named(), groupBy).stream()
                .filter(PROPERTIES::contains)
                .toList();
        if (parts.size() > 1 || parts.size() == 1 && asked.isEmpty()) {
            ignored.add(Objects.requireNonNull(measureMark).text());
        }
        return parts.isEmpty() ? null : parts.get(0);
    }

    private static List<Dimension> others(List<Dimension> dimensions, Dimension groupBy) {
        return dimensions.stream().filter(dimension -> dimension != groupBy).toList();
    }
}
