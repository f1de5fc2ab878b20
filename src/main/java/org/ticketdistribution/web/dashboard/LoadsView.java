package org.ticketdistribution.web.dashboard;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ticketdistribution.insight.Fairness;
import org.ticketdistribution.store.Overview;
import org.ticketdistribution.web.Speech;

/**
 * How loaded the managers are, before the service gave them anything and now.
 *
 * @param managers how many there are
 * @param lines the most loaded ones
 * @param rest the others, folded away
 */
@TemplateData
public record LoadsView(int managers, Spread before, Spread after, List<Line> lines, List<Line> rest) {

    /** Who has the most to do is what is looked for. */
    private static final int SHOWN = 10;

    /** Folding away fewer saves nothing. */
    private static final int LEAST_FOLDED = 3;

    /** How even it is, as text; empty when there is no manager. */
    @TemplateData
    public record Spread(String total, String maxToMean, String jain) {

        private static Spread of(List<Overview.Load> loads, ToIntFunction<Overview.Load> load, Speech speech) {
            var all = loads.stream().mapToInt(load).boxed().toList();
            var total = all.stream().mapToLong(Integer::longValue).sum();
            return Fairness.of(all)
                    .map(fairness -> new Spread(
                            speech.count(total),
                            speech.decimal(fairness.maxToMean(), 2),
                            speech.decimal(fairness.jain(), 3)))
                    .orElse(new Spread("", "", ""));
        }
    }

    /**
     * One manager.
     *
     * @param href the manager's page
     * @param beforePercent of the largest load of all, 0 to 100; what was given stands behind it
     */
    @TemplateData
    public record Line(
            String name,
            String href,
            String office,
            boolean away,
            String before,
            String given,
            String after,
            int beforePercent,
            int givenPercent) {}

    public LoadsView {
        lines = List.copyOf(lines);
        rest = List.copyOf(rest);
    }

    static LoadsView of(List<Overview.Load> loads, Speech speech) {
        var most =
                Math.max(1, loads.stream().mapToInt(Overview.Load::after).max().orElse(1));
        var lines = loads.stream().map(load -> line(load, most, speech)).toList();
        var shown = lines.size() < SHOWN + LEAST_FOLDED ? lines.size() : SHOWN;
        return new LoadsView(
                loads.size(),
                Spread.of(loads, Overview.Load::before, speech),
                Spread.of(loads, Overview.Load::after, speech),
                lines.subList(0, shown),
                lines.subList(shown, lines.size()));
    }

    private static Line line(Overview.Load load, int most, Speech speech) {
        var before = (int) Math.round(100.0 * load.before() / most);
        return new Line(
                load.name(),
                "/managers/" + load.manager(),
                load.office(),
                !load.available(),
                speech.count(load.before()),
                speech.count(load.after() - load.before()),
                speech.count(load.after()),
                before,
                (int) Math.round(100.0 * load.after() / most) - before);
    }
}
