package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    @Test
    void limit_beginsAtTheMostAndNeverExceedsIt() {
        var limit = new CallLimit(3);

        answered(limit, 50);

        assertThat(limit.current()).isEqualTo(3);
    }

    @Test
    void eachTrouble_halvesDownToOne() {
        var limit = new CallLimit(11);
        var limits = new ArrayList<Integer>();

        for (int i = 0; i < 5; i++) {
            limit.tooMuch(limit.generation());
            limits.add(limit.current());
        }

        assertThat(limits).containsExactly(5, 2, 1, 1, 1);
    }

    @Test
    void callsUnderWayTogether_countOnce() {
        var limit = new CallLimit(8);
        var begunUnder = limit.generation();

        for (int i = 0; i < 8; i++) {
            limit.tooMuch(begunUnder);
        }

        assertThat(limit.current()).isEqualTo(4);
    }

    @Test
    void afterADecrease_asManyGoodAnswersAsTheLimitIsMakeItOneMore() {
        var limit = new CallLimit(5);
        limit.tooMuch(limit.generation());
        limit.tooMuch(limit.generation());
        var limits = new ArrayList<Integer>();

        for (int i = 0; i < 11; i++) {
            limit.answered();
            limits.add(limit.current());
        }

        assertThat(limits).containsExactly(2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5);
    }

    @Test
    void trouble_beginsTheCountOfGoodAnswersAnew() {
        var limit = new CallLimit(8);
        limit.tooMuch(limit.generation());
        answered(limit, 3);

        limit.tooMuch(limit.generation());
        limit.answered();

        assertThat(limit.current()).isEqualTo(2);
    }

    @Test
    void lateTroubleOfAnOlderGeneration_stopsTheGrowthButDoesNotHalveAgain() {
        var limit = new CallLimit(8);
        var old = limit.generation();
        limit.tooMuch(old);
        answered(limit, 3);

        limit.tooMuch(old);
        limit.answered();

        assertThat(limit.current()).isEqualTo(4);
    }

    @Test
    void anyHistory_staysBetweenOneAndTheMost() {
        for (long seed = 0; seed < 200; seed++) {
            var dice = new Random(seed);
            var limit = new CallLimit(1 + dice.nextInt(9));
            var most = limit.current();
            for (int i = 0; i < 500; i++) {
                if (dice.nextInt(3) == 0) {
                    limit.tooMuch(Math.max(0, limit.generation() - dice.nextInt(2)));
                } else {
                    limit.answered();
                }
                assertThat(limit.current()).as("seed %d, step %d", seed, i).isBetween(1, most);
            }
        }
    }

    @Test
    void limitOfNone_isRefused() {
        assertThatThrownBy(() -> new CallLimit(0)).hasMessage("most=0 must be 1 or more");
    }

    private static void answered(CallLimit limit, int times) {
        for (int i = 0; i < times; i++) {
            limit.answered();
        }
    }
}
