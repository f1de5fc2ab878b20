package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.ticketdistribution.analysis.Analyzers;
import org.ticketdistribution.store.GeocoderSlots;

/** The parts and how they are at this moment. */
@ApplicationScoped
public class PartsWatch {

    /** Whoever looks wants an answer, and the pool may be busy. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Parts parts;
    private final Analyzers analyzers;
    private final GeocoderSlots slots;

    PartsWatch(Parts parts, Analyzers analyzers, GeocoderSlots slots) {
        this.parts = parts;
        this.analyzers = analyzers;
        this.slots = slots;
    }

    /** Each part by name, and its trouble where it is known to have any. */
    public Uni<Map<String, String>> now() {
        return geocoderTrouble().map(trouble -> {
            var all = new TreeMap<>(parts.all());
            all.put("geocoder_trouble", trouble);
            all.put(
                    "analysis_trouble",
                    analyzers.modelIsLeftAlone()
                            ? "too many calls failed, the model is left alone for a while"
                            : "none");
            return all;
        });
    }

    private Uni<String> geocoderTrouble() {
        return slots.trouble()
                .map(trouble -> trouble.map(known -> known.kind() + (known.holds() ? ", left alone for a while" : ""))
                        .orElse("none"))
                .ifNoItem()
                .after(LONGEST_WAIT)
                .fail()
                .onFailure()
                .recoverWithItem("unknown, the database does not answer");
    }
}
