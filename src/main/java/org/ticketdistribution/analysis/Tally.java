package org.ticketdistribution.analysis;

import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Adds up what one ticket costs, request by request. For one thread. */
final class Tally {

    private Usage usage = Usage.NONE;

    /** A request is sent. */
    void sent() {
        add(new Usage(1, 0, 0));
    }

    /** An answer came with its cost; null, or parts of it null, where the endpoint does not say. */
    void answered(@Nullable TokenUsage tokens) {
        if (tokens != null) {
            add(new Usage(0, orZero(tokens.inputTokenCount()), orZero(tokens.outputTokenCount())));
        }
    }

    void add(Usage more) {
        usage = usage.plus(more);
    }

    Usage usage() {
        return usage;
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
