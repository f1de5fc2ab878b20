package org.ticketdistribution.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.analysis.masking.Sentence.Planted;

/**
 * What is found in sentences of our own in Russian, Kazakh and English. The table of docs/privacy.md is computed here
 * and compared with the page.
 */
class SentencesTest {

    private static final String[] PERSONAL = {
        "first-ru.txt",
        "first-kk.txt",
        "first-en.txt",
        "second-ru.txt",
        "second-kk.txt",
        "second-en.txt",
        "third.txt",
        "fourth.txt",
        "fifth.txt"
    };

    private static final String[] TEMPTING = {
        "first-clean.txt", "second-clean.txt", "third-clean.txt", "fourth-clean.txt", "fifth-clean.txt"
    };

    private static final double LEAST_RECALL = 0.97;
    private static final double LEAST_RECALL_OF_A_TYPE = 0.9;

    /** How many items of a type are planted, and how many of those are masked: exactly these letters as this kind. */
    private record Tally(int planted, int found) {

        Tally and(boolean isFound) {
            return new Tally(planted + 1, found + (isFound ? 1 : 0));
        }

        double recall() {
            return (double) found / planted;
        }

        String row(String name) {
            return String.format(Locale.ROOT, "| %s | %d | %d | %.3f |", name, planted, found, recall());
        }
    }

    @Test
    void plantedItems_areFoundAsThePageSays() throws IOException {
        var tallies = tallies();
        var all = tallies.values().stream()
                .reduce(
                        new Tally(0, 0),
                        (one, other) -> new Tally(one.planted + other.planted, one.found + other.found));
        var rows = new ArrayList<String>();
        tallies.forEach((mark, tally) -> rows.add(tally.row(mark)));
        rows.add(all.row("**all**"));
        rows.forEach(System.out::println);

        assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(tallies).allSatisfy((mark, tally) -> assertThat(tally.recall())
                .as("recall of %s", mark)
                .isGreaterThanOrEqualTo(LEAST_RECALL_OF_A_TYPE));
        assertThat(Files.readString(Path.of("docs/privacy.md"))).contains(rows);
    }

    @Test
    void textAroundPlaceholders_staysToTheLetter() {
        for (var sentence : Sentence.of(PERSONAL)) {
            assertThat(Masking.mask(sentence.text()).text()).matches(around(sentence));
        }
    }

    @Test
    void temptingSentence_isLeftAlone() {
        assertThat(Sentence.of(TEMPTING))
                .extracting(sentence -> Masking.mask(sentence.text()).text())
                .containsExactlyElementsOf(
                        Sentence.of(TEMPTING).stream().map(Sentence::text).toList());
    }

    @Test
    void restoredText_isTheTextItself() {
        for (var sentence : Sentence.of(PERSONAL)) {
            var masked = Masking.mask(sentence.text());
            assertThat(masked.restore(masked.text())).isEqualTo(sentence.text());
        }
    }

    @Test
    void sentences_areAsManyAsPromised() {
        assertThat(Sentence.of(PERSONAL)).hasSizeGreaterThanOrEqualTo(330);
        assertThat(Sentence.of(TEMPTING)).hasSizeGreaterThanOrEqualTo(80);
    }

    private static Map<String, Tally> tallies() {
        var tallies = new TreeMap<String, Tally>();
        for (var sentence : Sentence.of(PERSONAL)) {
            var found = Masking.find(sentence.text());
            for (var item : sentence.planted()) {
                var isFound = found.contains(item.span());
                if (!isFound) {
                    System.out.println("not found: " + words(sentence, item) + " in " + sentence.text());
                }
                tallies.merge(item.mark(), new Tally(0, 0).and(isFound), (one, other) -> one.and(isFound));
            }
        }
        return tallies;
    }

    /** The sentence with a placeholder of the item's kind, or the item itself, where it was planted. */
    private static Pattern around(Sentence sentence) {
        var pattern = new StringBuilder(Pattern.quote(sentence.between().get(0)));
        for (int i = 0; i < sentence.planted().size(); i++) {
            var item = sentence.planted().get(i);
            pattern.append("(?:\\[")
                    .append(item.span().kind().label())
                    .append("_\\d+(?:_\\d+)?]|")
                    .append(Pattern.quote(words(sentence, item)))
                    .append(')')
                    .append(Pattern.quote(sentence.between().get(i + 1)));
        }
        return Pattern.compile(pattern.toString());
    }

    private static String words(Sentence sentence, Planted item) {
        return sentence.text().substring(item.start(), item.end());
    }
}
