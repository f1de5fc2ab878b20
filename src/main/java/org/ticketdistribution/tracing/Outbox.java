package org.ticketdistribution.tracing;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Spans that wait to be sent, at most {@link #ROOM}; what comes when it is full is dropped. One thread of its own sends
 * them, batch after batch, so a receiver that hangs holds up nobody else.
 */
final class Outbox implements AutoCloseable {

    /** With texts of the usual length some megabytes. */
    static final int ROOM = 4_096;

    /** With the longest texts two megabytes, which Langfuse still takes. */
    private static final int MOST_IN_A_BATCH = 128;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** The exporter keeps its time-out itself; this is for the case that it does not. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final BlockingQueue<SpanData> waiting = new ArrayBlockingQueue<>(ROOM);
    private final SpanExporter exporter;
    private final Deliveries deliveries;
    private final String application;
    private final Duration longest;
    private final Duration farewell;
    private final ScheduledExecutorService sender;

    /**
     * @param timeout for a batch
     * @param farewell how long its end may take for what waits
     */
    Outbox(SpanExporter exporter, Deliveries deliveries, String application, Duration timeout, Duration farewell) {
        this.exporter = exporter;
        this.deliveries = deliveries;
        this.application = application;
        this.longest = timeout.plus(GRACE);
        this.farewell = farewell;
        this.sender = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "traces");
            thread.setDaemon(true);
            return thread;
        });
        sender.scheduleWithFixedDelay(
                this::send, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns at once. */
    void add(Span span) {
        if (!waiting.offer(FinishedSpan.of(span, application))) {
            deliveries.dropped();
        }
    }

    private void send() {
        var batch = next();
        while (!batch.isEmpty()) {
            deliver(batch);
            batch = next();
        }
    }

    private List<SpanData> next() {
        var batch = new ArrayList<SpanData>();
        waiting.drainTo(batch, MOST_IN_A_BATCH);
        return batch;
    }

    /** A failure must not reach the schedule, which would end with it. */
    private void deliver(List<SpanData> batch) {
        try {
            var result = exporter.export(batch).join(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (result.isSuccess()) {
                deliveries.sent(batch.size());
            } else {
                deliveries.failed(batch.size(), result.getFailureThrowable());
            }
        } catch (RuntimeException e) {
            deliveries.failed(batch.size(), e);
        }
    }

    /** Sends what waits, if that is done in a moment. */
    @Override
    public void close() {
        sender.execute(this::send);
        sender.shutdown();
        try {
            if (!sender.awaitTermination(farewell.toMillis(), TimeUnit.MILLISECONDS)) {
                sender.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exporter.shutdown();
    }
}
