package org.ticketdistribution.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.ticketdistribution.analysis.LocalAnalyzer;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.training.Corpus;
import org.ticketdistribution.bench.Figure.Target;

/** How fast the local analyzer is in one thread, and what it keeps in memory, each beside what it is allowed. */
final class LocalAnalyzerBench {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final double LEAST_TICKETS_A_SECOND = 2_000;
    private static final double MOST_MEGABYTES = 60;

    private LocalAnalyzerBench() {}

    static List<Figure> figures() {
        var texts = Corpus.read(Corpus.DIRECTORY).stream()
                .map(ticket -> new TicketText(0, ticket.text(), null, false, null))
                .toList();
        double before = usedMegabytes();
        var analyzer = LocalAnalyzer.load();
        double kept = usedMegabytes() - before;
        ticketsASecond(analyzer, texts, WARM_UP);
        return List.of(
                new Figure(
                        "local analyzer, one thread, the texts of src/corpus",
                        ticketsASecond(analyzer, texts, MEASURED),
                        LEAST_TICKETS_A_SECOND,
                        "tickets/s",
                        Target.atLeast(1.0)),
                new Figure("heap that the local analyzer keeps", kept, MOST_MEGABYTES, "MB", Target.atMost(1.0)));
    }

    private static double ticketsASecond(LocalAnalyzer analyzer, List<TicketText> texts, Duration duration) {
        long started = System.nanoTime();
        long analysed = 0;
        while (System.nanoTime() - started < duration.toNanos()) {
            analyzer.analyze(texts.get((int) (analysed % texts.size())));
            analysed++;
        }
        return analysed / ((System.nanoTime() - started) / 1e9);
    }

    private static double usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
