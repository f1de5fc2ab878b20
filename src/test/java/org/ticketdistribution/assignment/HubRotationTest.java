package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.assignment.Given.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubRotationTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            А Б   | А Б   | -        | А Б А Б А
            А Б   | Б А   | -        | А Б А Б А
            А Б   | А Б   | А        | Б А Б А Б
            А Б   | А Б   | Б        | А Б А Б А
            А Б   | А Б   | ' а '    | Б А Б А Б
            А Б   | А Б   | Закрытый | А Б А Б А
            А Б В | А Б В | -        | А Б В А Б
            А Б В | А Б В | Б        | В А Б В А
            А Б В | А В   | -        | А В А В А
            А Б В | А В   | Б        | В А В А В
            А Б В | А В Г | В        | А В А В А
            """)
    void turns_goRoundInThePolicysOrder(String policy, String offices, String last, String expected) {
        var rotation = new HubRotation(words(policy), offices(offices), last);

        assertThat(fiveTurns(rotation)).isEqualTo(words(expected));
        assertThat(rotation.last()).isEqualTo(expected.substring(8));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            А Б | А   | -
            А Б | А   | А
            А Б | А   | Б
            А Б | А В | Закрытый
            А   | А Б | -
            """)
    void onlyHub_takesAll_andNoTurnIsCounted(String policy, String offices, String last) {
        var rotation = new HubRotation(words(policy), offices(offices), last);

        assertThat(fiveTurns(rotation)).isEqualTo(words("А А А А А"));
        assertThat(rotation.last()).isEqualTo(last);
        assertThat(rotation.next().orElseThrow().turn()).isEqualTo(new Home.HubTurn("А", last, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            А Б | В Г
            А Б | ''
            ''  | А Б
            """)
    void noHub_whenNoneExists(String policy, String offices) {
        assertThat(new HubRotation(words(policy), offices(offices), null).next())
                .isEmpty();
    }

    @Test
    void asking_doesNotMoveTheTurn() {
        var rotation = new HubRotation(words("А Б"), offices("А Б"), "А");

        assertThat(rotation.next()).isEqualTo(rotation.next());
        assertThat(rotation.next().orElseThrow().turn()).isEqualTo(new Home.HubTurn("Б", "А", true));
        assertThat(rotation.last()).isEqualTo("А");
    }

    @Test
    void hub_isFoundWithBlanksAndCaseAside_theLowestIdFirst() {
        var offices = List.of(office(4, " АСТАНА", null), office(6, "Астана", null));

        var hub = new HubRotation(List.of("Астана", "Алматы"), offices, null)
                .next()
                .orElseThrow();

        assertThat(hub.office().id()).isEqualTo(4);
        assertThat(hub.turn().hub()).isEqualTo("Астана");
    }

    private static List<String> fiveTurns(HubRotation rotation) {
        var taken = new ArrayList<String>();
        for (int turn = 0; turn < 5; turn++) {
            var hub = rotation.next().orElseThrow();
            assertThat(hub.office().name()).isEqualTo(hub.turn().hub());
            taken.add(hub.turn().hub());
            rotation.take(hub.turn());
        }
        return taken;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static List<Office> offices(String names) {
        var offices = new ArrayList<Office>();
        words(names).forEach(name -> offices.add(office(offices.size() + 1, name, null)));
        return offices;
    }
}
