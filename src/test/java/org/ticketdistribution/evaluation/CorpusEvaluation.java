package org.ticketdistribution.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ticketdistribution.analysis.LocalAnalyzer;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.training.Corpus;
import org.ticketdistribution.analysis.training.Example;
import org.ticketdistribution.analysis.training.LabelledTicket;
import org.ticketdistribution.analysis.training.Trainer;

/** How well models do that are trained on one part of the corpus, each on the part that it has not seen. */
final class CorpusEvaluation {

    static final String CROSS_VALIDATION = "cross-validation";
    static final String UNKNOWN_STYLES = "styles left out";
    static final String HELD_OUT = "held-out style";

    private static final int FOLDS = 5;

    private final Trainer trainer = new Trainer(Corpus.otherLanguages(Corpus.DIRECTORY));
    private final Map<LabelledTicket, String> keys = new IdentityHashMap<>();
    private final List<Example> known;
    private final Consumer<String> progress;

    /** @param progress told what is being done: it takes some minutes */
    CorpusEvaluation(Consumer<String> progress) {
        this.progress = progress;
        var tickets = Corpus.read(Corpus.DIRECTORY).stream()
                .filter(ticket -> !ticket.style().equals(Corpus.HELD_OUT))
                .toList();
        keys.putAll(keys(tickets));
        known = trainer.examples(tickets);
    }

    /** All three kinds of figures. */
    Evaluation all() {
        var parts = new LinkedHashMap<String, List<Row>>();
        parts.put(CROSS_VALIDATION, crossValidation());
        var styles = styles();
        parts.put(UNKNOWN_STYLES, styles.values().stream().flatMap(List::stream).toList());
        styles.forEach((style, rows) -> parts.put("style " + style, rows));
        parts.put(HELD_OUT, heldOut());
        return new Evaluation(
                "The local analyzer on the corpus, trained without the tickets that it is tested on", parts, List.of());
    }

    /** What the model of this build says of the style that no model is trained on. */
    static List<Row> heldOut() {
        var tickets = Corpus.read(Corpus.DIRECTORY).stream()
                .filter(ticket -> ticket.style().equals(Corpus.HELD_OUT))
                .toList();
        return rows(LocalAnalyzer.load(), tickets, keys(tickets));
    }

    /** Five folds, each with its share of every category and language. */
    private List<Row> crossValidation() {
        var strata = new TreeMap<String, List<Example>>();
        for (var example : known) {
            var ticket = example.ticket();
            strata.computeIfAbsent(ticket.category() + " " + ticket.language(), name -> new ArrayList<>())
                    .add(example);
        }
        var folds = new IdentityHashMap<Example, Integer>();
        strata.values().stream().flatMap(List::stream).forEach(example -> folds.put(example, folds.size() % FOLDS));
        var rows = new ArrayList<Row>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int tested = fold;
            progress.accept("fold " + (fold + 1) + " of " + FOLDS);
            rows.addAll(tested(example -> folds.getOrDefault(example, 0) == tested));
        }
        return rows;
    }

    private Map<String, List<Row>> styles() {
        var rows = new TreeMap<String, List<Row>>();
        for (var style : known.stream().map(Example::style).distinct().toList()) {
            progress.accept("style " + style);
            rows.put(style, tested(example -> example.style().equals(style)));
        }
        return rows;
    }

    /** What a model says of these tickets that was trained on the others. */
    private List<Row> tested(Predicate<Example> isTested) {
        var model = trainer.train(known.stream().filter(isTested.negate()).toList(), "a part of the corpus");
        return rows(
                LocalAnalyzer.of(model),
                known.stream().filter(isTested).map(Example::ticket).toList(),
                keys);
    }

    private static List<Row> rows(
            LocalAnalyzer analyzer, List<LabelledTicket> tickets, Map<LabelledTicket, String> keys) {
        return tickets.stream()
                .map(ticket -> new Row(
                        keys.getOrDefault(ticket, ticket.style()),
                        expected(ticket),
                        Answer.of(analyzer.analyze(new TicketText(0, ticket.text(), null, false, null)))))
                .toList();
    }

    private static Expected expected(LabelledTicket ticket) {
        return new Expected(
                new Judged(ticket.category().label(), 1),
                new Judged(ticket.sentiment().label(), 1),
                new Judged(ticket.language().name(), 1),
                ticket.priority());
    }

    /** The file and the number in it. */
    private static Map<LabelledTicket, String> keys(Collection<LabelledTicket> tickets) {
        var counts = new HashMap<String, Integer>();
        var keys = new IdentityHashMap<LabelledTicket, String>();
        for (var ticket : tickets) {
            keys.put(ticket, ticket.style() + ":" + counts.merge(ticket.style(), 1, Integer::sum));
        }
        return keys;
    }
}
