package org.ticketdistribution.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ticketdistribution.analysis.LocalAnalyzer;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.intake.TicketRow;

/** Asks the local analyzer, in this process. */
final class LocalEvaluation {

    /** So long the same tickets are analysed again and again, to tell how fast it is when it is warm. */
    private static final Duration MEASURED = Duration.ofSeconds(3);

    private final LocalAnalyzer analyzer = LocalAnalyzer.load();

    /** The labelled tickets; those that are not in the file are left out, which is noted. */
    Evaluation of(String about, Map<UUID, TicketRow> tickets, Map<UUID, Expected> labels) {
        var rows = new ArrayList<Row>();
        var texts = new ArrayList<TicketText>();
        labels.forEach((guid, expected) -> {
            var ticket = tickets.get(guid);
            if (ticket != null) {
                var text = text(ticket);
                texts.add(text);
                rows.add(new Row(guid.toString(), expected, Answer.of(analyzer.analyze(text))));
            }
        });
        if (rows.isEmpty()) {
            throw new EvaluationTrouble("No ticket of the file has labels: are these the labels of these tickets?");
        }
        var notes = List.of(
                rows.size() + " of " + labels.size() + " labelled tickets are in the file.",
                String.format(Locale.ROOT, "Speed: %.0f tickets a second in one thread, once warm.", speed(texts)));
        return new Evaluation(about, Map.of("tickets", rows), notes);
    }

    private static TicketText text(TicketRow ticket) {
        return new TicketText(ticket.line(), ticket.description(), ticket.segment(), ticket.attachment() != null, null);
    }

    private double speed(List<TicketText> texts) {
        repeat(texts, MEASURED);
        long started = System.nanoTime();
        long analysed = repeat(texts, MEASURED);
        return analysed / ((System.nanoTime() - started) / 1e9);
    }

    private long repeat(List<TicketText> texts, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        long analysed = 0;
        while (System.nanoTime() < end) {
            texts.forEach(analyzer::analyze);
            analysed += texts.size();
        }
        return analysed;
    }
}
