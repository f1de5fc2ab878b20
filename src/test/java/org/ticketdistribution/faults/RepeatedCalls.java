package org.ticketdistribution.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.ticketdistribution.stub.StubOpenAi;

/**
 * How often the model was asked for a text that it had been asked for before. Every ticket must have its own text.
 *
 * @param told the ends of those texts, each with the moments of its requests in seconds from the first request of all
 */
record RepeatedCalls(int count, List<String> told) {

    private static final int TELLING_END = 12;

    /** Of all requests since the model's last reset. */
    static RepeatedCalls of(StubOpenAi model) {
        var requests = model.requests();
        var arrivals = model.arrivals();
        var moments = new LinkedHashMap<String, List<String>>();
        for (var index = 0; index < requests.size(); index++) {
            moments.computeIfAbsent(StubOpenAi.ticketText(requests.get(index)), text -> new ArrayList<>())
                    .add(String.format(Locale.ROOT, "%.2f", (arrivals.get(index) - arrivals.get(0)) / 1e9));
        }
        var told = moments.entrySet().stream()
                .filter(text -> text.getValue().size() > 1)
                .map(text ->
                        "…" + text.getKey().substring(Math.max(0, text.getKey().length() - TELLING_END)) + " at "
                                + String.join(" and ", text.getValue()))
                .toList();
        return new RepeatedCalls(requests.size() - moments.size(), told);
    }
}
