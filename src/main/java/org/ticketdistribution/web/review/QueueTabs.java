package org.ticketdistribution.web.review;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.store.ReviewQueue;
import org.ticketdistribution.web.Speech;

/**
 * The queues to choose from.
 *
 * @param current the one that is shown
 * @param countAddress where they are with their counts
 */
@TemplateData
public record QueueTabs(ReviewQueue.Kind current, String countAddress, List<Tab> tabs) {

    /** @param waiting how many wait there, empty when they were not counted */
    @TemplateData
    public record Tab(ReviewQueue.Kind queue, String href, String waiting, boolean current) {}

    public QueueTabs {
        tabs = List.copyOf(tabs);
    }

    /** Without counts: they take longer than the rest of the page, so the browser asks for them afterwards. */
    static QueueTabs uncounted(ReviewQueue.Kind current, Speech speech) {
        return of(current, Map.of(), speech);
    }

    static QueueTabs of(ReviewQueue.Kind current, Map<ReviewQueue.Kind, Long> counts, Speech speech) {
        return new QueueTabs(
                current,
                "/review/counts?queue=" + current.label(),
                Arrays.stream(ReviewQueue.Kind.values())
                        .map(kind -> new Tab(
                                kind,
                                "/review?queue=" + kind.label(),
                                counts.containsKey(kind) ? speech.count(counts.get(kind)) : "",
                                kind == current))
                        .toList());
    }
}
