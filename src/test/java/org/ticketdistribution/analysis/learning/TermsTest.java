package org.ticketdistribution.analysis.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void sameWord_isTheSameTerm_inEveryText() {
        var once = new Terms().words(List.of("счет", "закрыт")).counts();
        var again = new Terms().words(List.of("мой", "счет")).counts();

        assertThat(once.terms()).containsExactly(Terms.hash("счет"), Terms.hash("закрыт"));
        assertThat(again.terms()).containsExactly(Terms.hash("мой"), Terms.hash("счет"));
    }

    @Test
    void repeatedWord_isOneTerm_countedAsOftenAsItStands() {
        var counts =
                new Terms().words(List.of("нет", "кода", "нет", "нет", "кода")).counts();

        assertThat(counts.size()).isEqualTo(2);
        assertThat(counts.terms()).containsExactly(Terms.hash("нет"), Terms.hash("кода"));
        assertThat(counts.counts()).containsExactly(3, 2);
    }

    @Test
    void nothingAdded_isNoTerm() {
        assertThat(new Terms().counts().size()).isZero();
        assertThat(new Terms().words(List.of()).pairs(List.of()).counts().size())
                .isZero();
    }

    @Test
    void pair_isNoWordAndNoOtherPair() {
        var pairs = new Terms().pairs(List.of("не", "могу")).counts();
        var turned = new Terms().pairs(List.of("могу", "не")).counts();
        var words = new Terms().words(List.of("не", "могу", "не могу")).counts();

        // The beginning and «не», then «не» and «могу».
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.terms()).doesNotContain(turned.terms()).doesNotContain(words.terms());
    }

    @Test
    void samePair_isTheSameTerm() {
        var here = new Terms().pairs(List.of("я", "не", "могу")).counts();
        var there = new Terms().pairs(List.of("мы", "не", "могу")).counts();

        assertThat(here.terms()[2]).isEqualTo(there.terms()[2]);
        assertThat(here.terms()[1]).isNotEqualTo(there.terms()[1]);
    }

    /** «&lt;код&gt;» has «&lt;ко», «ком» with its end has not: what pieces two words share is countable by hand. */
    @Test
    void pieces_areThoseWithTheWordsEnds() {
        var code = new Terms().pieces(List.of("код"), 3, 5).counts();
        var coma = new Terms().pieces(List.of("кома"), 3, 5).counts();

        // <ко код од> <код код> <код>
        assertThat(code.size()).isEqualTo(6);
        assertThat(code.counts()).containsOnly(1);
        // <ко ком ома ма> <ком кома ома> <кома кома>; and <кома> has six characters.
        assertThat(coma.size()).isEqualTo(9);
        assertThat(shared(code, coma)).isEqualTo(1);
    }

    @Test
    void pieces_ofTheSameCharactersAreOneTerm() {
        var counts = new Terms().pieces(List.of("аааа"), 3, 3).counts();

        // <аа ааа ааа аа>
        assertThat(counts.counts()).containsExactly(1, 2, 1);
    }

    @Test
    void pieces_ofAWordThatIsTooShortAreNone() {
        assertThat(new Terms().pieces(List.of("я"), 4, 5).counts().size()).isZero();
        assertThat(new Terms().pieces(List.of("я"), 3, 5).counts().size()).isEqualTo(1);
        assertThat(new Terms().pieces(List.of("я"), 1, 4).counts().size()).isEqualTo(6);
    }

    @Test
    void pieceWithoutEnds_isNotTheWordOfTheSameLetters() {
        var pieces = new Terms().pieces(List.of("код"), 3, 3).counts();

        assertThat(pieces.terms()).doesNotContain(Terms.hash("код"), Terms.hash("<ко"));
    }

    @Test
    void rows_areTheWordsThatTheyWouldBe() {
        var counts = new Terms().rows("да а", 2).counts();

        // д да | а «а » | « » « а» | а
        assertThat(counts.terms())
                .containsExactly(
                        Terms.hash("д"),
                        Terms.hash("да"),
                        Terms.hash("а"),
                        Terms.hash("а "),
                        Terms.hash(" "),
                        Terms.hash(" а"));
        assertThat(counts.counts()).containsExactly(1, 1, 2, 1, 1, 1);
    }

    /** There is room for 512 terms at first; then the table grows, twice here. */
    @Test
    void manyTerms_keepTheirOrderAndCounts() {
        var words = new ArrayList<String>();
        for (int number = 0; number < 1_500; number++) {
            words.addAll(Collections.nCopies(1 + number % 3, "слово" + number));
        }
        var counts = new Terms().words(words).words(words).counts();

        assertThat(counts.size()).isEqualTo(1_500);
        assertThat(counts.terms())
                .containsExactly(IntStream.range(0, 1_500)
                        .mapToLong(number -> Terms.hash("слово" + number))
                        .toArray());
        assertThat(counts.counts())
                .containsExactly(IntStream.range(0, 1_500)
                        .map(number -> 2 * (1 + number % 3))
                        .toArray());
    }

    @Test
    void exactlyFullTable_isNoTrouble() {
        for (int size = 510; size <= 514; size++) {
            var words =
                    IntStream.range(0, size).mapToObj(number -> "w" + number).toList();

            assertThat(new Terms().words(words).counts().size()).isEqualTo(size);
        }
    }

    @Test
    void hundredThousandWords_areAsManyTerms() {
        var hashes = IntStream.range(0, 100_000)
                .mapToLong(number -> Terms.hash(Integer.toString(number, 36)))
                .distinct()
                .count();

        assertThat(hashes).isEqualTo(100_000);
    }

    private static int shared(TermCounts one, TermCounts other) {
        var terms = new TreeMap<Long, Integer>();
        Arrays.stream(one.terms()).forEach(term -> terms.merge(term, 1, Integer::sum));
        Arrays.stream(other.terms()).forEach(term -> terms.merge(term, 1, Integer::sum));
        return (int) terms.entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(count -> count > 1)
                .count();
    }
}
