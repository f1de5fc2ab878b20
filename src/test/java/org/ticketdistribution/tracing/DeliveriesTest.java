package org.ticketdistribution.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private final Logger log = Logger.getLogger(Traces.class.getName());
    private final Lines lines = new Lines();
    private final Deliveries deliveries = new Deliveries(new SimpleMeterRegistry(), "http://langfuse");

    private static final class Lines extends Handler {

        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            written.add(record.getMessage().formatted(record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        log.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(lines);
    }

    @Test
    void outage_isOneLineAtItsBeginAndOneAtItsEnd() {
        deliveries.sent(1);
        deliveries.failed(128, new CompletionException(new IOException("connection refused")));
        deliveries.failed(128, null);
        deliveries.dropped();
        deliveries.sent(128);
        deliveries.sent(128);
        deliveries.failed(1, null);

        assertThat(lines.written)
                .containsExactly(
                        "Traces are lost, nothing else is: http://langfuse does not take them"
                                + " (java.io.IOException: connection refused); look at LANGFUSE_HOST and its keys",
                        "Traces are taken again by http://langfuse",
                        "Traces are lost, nothing else is: http://langfuse does not take them"
                                + " (no answer in time); look at LANGFUSE_HOST and its keys");
    }
}
