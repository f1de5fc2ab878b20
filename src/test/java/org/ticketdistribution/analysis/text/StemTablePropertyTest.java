package org.ticketdistribution.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The look-up by hashes finds what going through the whole table would find. */
class StemTablePropertyTest {

    private static final int SHORTEST_STEM = 2;

    @Property(tries = 2_000)
    void find_isAPrefixSearch(@ForAll("entries") List<String> entries, @ForAll("words") List<String> words) {
        var table = new StemTable<Integer>();
        for (int number = 0; number < entries.size(); number++) {
            table.add(entries.get(number), number);
        }
        for (var word : words) {
            assertThat(table.find(word)).as(word).isEqualTo(searched(entries, word));
        }
    }

    /** First the whole words, then the stems, the shorter first; each in the order in which they were added. */
    private static List<Integer> searched(List<String> entries, String word) {
        var found = new ArrayList<Integer>();
        for (int number = 0; number < entries.size(); number++) {
            if (entries.get(number).equals(word)) {
                found.add(number);
            }
        }
        for (int length = SHORTEST_STEM; length <= word.length(); length++) {
            for (int number = 0; number < entries.size(); number++) {
                if (entries.get(number).equals(word.substring(0, length) + "*")) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    @Provide
    Arbitrary<List<String>> entries() {
        var stems = word().filter(word -> word.length() >= SHORTEST_STEM).map(word -> word + "*");
        return Arbitraries.oneOf(List.of(word(), stems, stems)).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return word().list().ofMinSize(1).ofMaxSize(20);
    }

    /** Few letters, so that stems and words meet; some far apart in Unicode, so that hashes differ in all their bits. */
    private static Arbitrary<String> word() {
        return Arbitraries.strings()
                .withChars("абвz1\u04ff\u9fa5")
                .ofMinLength(1)
                .ofMaxLength(7);
    }
}
