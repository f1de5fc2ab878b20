package org.ticketdistribution.faults;

import org.ticketdistribution.stub.StubOpenAi;

/** How often the model was asked for a text that it had been asked for before. Every ticket must have its own text. */
final class RepeatedCalls {

    private RepeatedCalls() {}

    /** Of all requests since the model's last reset. */
    static int of(StubOpenAi model) {
        var texts = model.requests().stream().map(StubOpenAi::ticketText).toList();
        return texts.size() - (int) texts.stream().distinct().count();
    }
}
