package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketdistribution.assignment.OpenTicket;
import org.ticketdistribution.assignment.Replay;
import org.ticketdistribution.assignment.Situation;
import org.ticketdistribution.assignment.Situations;

/** What is stored with an assignment is enough to decide it again (routing-rules.md, section 8). */
class DecisionJsonPropertyTest {

    @Provide
    Arbitrary<Situation> any() {
        return Situations.any();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyDecision_replaysFromWhatIsStored(@ForAll("any") Situation situation) {
        var tickets = situation.tickets().stream().collect(Collectors.toMap(OpenTicket::id, Function.identity()));
        var world = DecisionJsonReader.world(reread(DecisionJson.ofWorld(situation.world())));
        for (var decision : situation.distribute().decisions()) {
            var json = reread(DecisionJson.of(tickets.get(decision.ticketId()), decision, "a1b2"));

            var stored = DecisionJsonReader.decision(json);

            assertThat(stored).isEqualTo(decision);
            assertThat(Replay.decideAgain(world, DecisionJsonReader.input(json), stored))
                    .isEqualTo(decision);
        }
    }

    /** As the database gives it back. */
    private static JsonObject reread(JsonObject json) {
        return new JsonObject(json.encode());
    }
}
