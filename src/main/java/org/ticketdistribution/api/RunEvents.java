package org.ticketdistribution.api;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ticketdistribution.runs.Progress;
import org.ticketdistribution.runs.RunFeed;
import org.ticketdistribution.runs.RunFeed.News;
import org.ticketdistribution.store.Run;

/** A run's news as server-sent events. */
@ApplicationScoped
class RunEvents {

    /** The id of the last event; one who comes back with it knows all. */
    static final String END = "end";

    /** Proxies cut off what is silent, often after half a minute. */
    private static final int SILENT_TICKS = 3;

    private static final Duration TICK = Duration.ofSeconds(5);

    private final RunFeed feed;

    RunEvents(RunFeed feed) {
        this.feed = feed;
    }

    /**
     * The run's events from now on, and comments where there are none for a while.
     *
     * @param afterIssue the number of the last issue that the client has, 0 for none
     */
    Multi<OutboundSseEvent> of(long run, long afterIssue, Sse sse) {
        return Multi.createFrom().deferred(() -> {
            var silence = new AtomicInteger();
            var events = feed.of(run, afterIssue)
                    .map(news -> Optional.of(event(news, sse)))
                    .onItem()
                    .invoke(() -> silence.set(0))
                    .onCompletion()
                    .continueWith(Optional.empty());
            return Multi.createBy()
                    .merging()
                    .streams(events, comments(silence, sse))
                    .select()
                    .first(Optional::isPresent)
                    .map(Optional::orElseThrow);
        });
    }

    private static Multi<Optional<OutboundSseEvent>> comments(AtomicInteger silence, Sse sse) {
        return Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .filter(tick -> silence.incrementAndGet() >= SILENT_TICKS)
                .onItem()
                .invoke(() -> silence.set(0))
                .map(tick ->
                        Optional.of(sse.newEventBuilder().comment("still there").build()));
    }

    private static OutboundSseEvent event(News news, Sse sse) {
        if (news instanceof News.Reported reported) {
            return event(sse, "issue", String.valueOf(reported.number()), IssueOut.of(reported.issue()));
        }
        if (news instanceof News.Further further) {
            return event(
                    sse,
                    "progress",
                    String.valueOf(further.lastIssue()),
                    withoutIssues(further.run(), further.progress()));
        }
        var ended = (News.Ended) news;
        return event(sse, "end", END, withoutIssues(ended.run(), ended.progress()));
    }

    private static RunOut withoutIssues(Run run, Progress progress) {
        return RunOut.of(run, progress, List.of());
    }

    private static OutboundSseEvent event(Sse sse, String name, String id, Object content) {
        return sse.newEventBuilder()
                .name(name)
                .id(id)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(content.getClass(), content)
                .build();
    }
}
