package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.Dimension;

/**
 * By what a question groups. «X по Y» groups by Y and breaks down by X; what has a number before it («топ 5 городов»)
 * is grouped by in any case, what comes after «с разбивкой» breaks down in any case. For one question.
 */
final class Axes {

    private enum Role {
        TOP,
        BY,
        BARE,
        SPLIT
    }

    private record Axis(Dimension dimension, Role role, Mark mark) {}

    private final List<Axis> axes = new ArrayList<>();

    void top(Mark mark) {
        axes.add(new Axis(mark.dimension(), Role.TOP, mark));
    }

    void by(Mark mark) {
        axes.add(new Axis(mark.dimension(), Role.BY, mark));
    }

    void bare(Mark mark) {
        axes.add(new Axis(mark.dimension(), Role.BARE, mark));
    }

    void split(Mark mark) {
        axes.add(new Axis(mark.dimension(), Role.SPLIT, mark));
    }

    /** The dimensions before this place that are named bare become what the chart is grouped by, or broken down by. */
    void afterwards(List<Mark> marks, boolean split) {
        axes.replaceAll(axis -> axis.role() == Role.BARE && marks.contains(axis.mark())
                ? new Axis(axis.dimension(), split ? Role.SPLIT : Role.BY, axis.mark())
                : axis);
    }

    /** What it is grouped by, then what it is broken down by; none, one or two. */
    List<Dimension> chosen() {
        return ordered().stream().map(Axis::dimension).distinct().limit(2).toList();
    }

    /** The marks of dimensions that are one too many. */
    List<Mark> superfluous() {
        Set<Dimension> chosen = EnumSet.noneOf(Dimension.class);
        chosen.addAll(chosen());
        return axes.stream()
                .filter(axis -> !chosen.contains(axis.dimension()))
                .map(Axis::mark)
                .toList();
    }

    private List<Axis> ordered() {
        var ordered = new ArrayList<Axis>();
        for (var role : List.of(Role.TOP, Role.BY)) {
            axes.stream().filter(axis -> axis.role() == role).forEach(ordered::add);
        }
        var split = axes.stream().filter(axis -> axis.role() == Role.SPLIT).toList();
        var bare = axes.stream().filter(axis -> axis.role() == Role.BARE).toList();
        if (ordered.isEmpty() && !bare.isEmpty()) {
            ordered.add(bare.get(0));
        }
        if (!ordered.isEmpty() && !split.isEmpty()) {
            ordered.addAll(1, split);
        }
        if (ordered.isEmpty()) {
            ordered.addAll(split);
        }
        ordered.addAll(bare);
        return daysAcross(ordered);
    }

    /** Days go along the chart, unless they are what it is broken down by. */
    private static List<Axis> daysAcross(List<Axis> ordered) {
        if (ordered.size() > 1
                && ordered.get(1).dimension() == Dimension.DAY
                && ordered.get(1).role() != Role.SPLIT
                && ordered.get(0).role() != Role.TOP) {
            var turned = new ArrayList<>(ordered);
            turned.add(0, turned.remove(1));
            return turned;
        }
        return ordered;
    }

    @Nullable
    Dimension groupBy() {
        return chosen().isEmpty() ? null : chosen().get(0);
    }
}
