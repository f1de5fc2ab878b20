package org.ticketdistribution.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** What src/corpus/README.md promises, and how a corpus is read. */
class CorpusTest {

    private static final List<LabelledTicket> TICKETS = Corpus.read(Corpus.DIRECTORY);
    private static final String HEADER = "category,sentiment,priority,language,text\n";

    @TempDir
    Path directory;

    @Test
    void corpus_isLargeAndInManyStyles() {
        assertThat(TICKETS).hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(TICKETS.stream().map(LabelledTicket::style).distinct()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void everyFile_standsInTheReadme() throws IOException {
        var readme = Files.readString(Corpus.DIRECTORY.resolve("README.md"));

        assertThat(TICKETS.stream().map(LabelledTicket::style).distinct())
                .allSatisfy(style -> assertThat(readme).contains("| `" + style + "` |"));
    }

    @Test
    void everyCategoryInEveryLanguage_hasTickets_inTheTrainingAndInTheHeldOutStyle() {
        for (var category : Category.values()) {
            for (var language : TicketLanguage.values()) {
                var tickets = TICKETS.stream()
                        .filter(ticket -> ticket.category() == category && ticket.language() == language)
                        .toList();
                assertThat(tickets.stream().filter(ticket -> !isHeldOut(ticket)))
                        .as("%s %s, trained on", category, language)
                        .hasSizeGreaterThanOrEqualTo(40);
                assertThat(tickets.stream().filter(CorpusTest::isHeldOut))
                        .as("%s %s, held out", category, language)
                        .isNotEmpty();
            }
        }
    }

    /** So that one may be left out, and the others still have all. */
    @Test
    void everyLabel_isInThreeStylesOrMore() {
        var styles = new HashMap<Object, Set<String>>();
        for (var ticket : TICKETS) {
            for (var label : List.of(ticket.category(), ticket.sentiment(), ticket.language())) {
                styles.computeIfAbsent(label, key -> new HashSet<>()).add(ticket.style());
            }
        }

        assertThat(styles)
                .hasSize(Category.values().length + Sentiment.values().length + TicketLanguage.values().length);
        assertThat(styles.values()).allSatisfy(those -> assertThat(those).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void spam_isNeutralAndLast() {
        assertThat(TICKETS.stream().filter(ticket -> ticket.category() == Category.SPAM))
                .allSatisfy(ticket -> {
                    assertThat(ticket.sentiment()).isEqualTo(Sentiment.NEUTRAL);
                    assertThat(ticket.priority()).isEqualTo(1);
                });
        assertThat(TICKETS.stream().filter(ticket -> ticket.category() != Category.SPAM))
                .allSatisfy(ticket -> assertThat(ticket.priority()).isGreaterThan(1));
    }

    /** This finds a ticket of the held-out style among those that are trained on, too. */
    @Test
    void noText_isThereTwice_blanksCaseAndMarksAside() {
        var places = new TreeMap<String, List<String>>();
        for (int number = 0; number < TICKETS.size(); number++) {
            var key = String.join(" ", words(TICKETS.get(number).text()));
            // Two tickets of marks and pictographs alone are told apart by these.
            var text = key.isEmpty() ? TICKETS.get(number).text().replaceAll("\\s", "") : key;
            places.computeIfAbsent(text, any -> new ArrayList<>()).add(name(number));
        }

        assertThat(places.values().stream().filter(those -> those.size() > 1)).isEmpty();
    }

    /** Similar is what shares more than three in five of the rows of three words that either has. */
    @Test
    void noTwoTexts_areNearlyTheSame() {
        var rows = TICKETS.stream().map(ticket -> rowsOfThree(ticket.text())).toList();
        var tickets = new HashMap<String, List<Integer>>();
        for (int number = 0; number < rows.size(); number++) {
            for (var row : rows.get(number)) {
                tickets.computeIfAbsent(row, any -> new ArrayList<>()).add(number);
            }
        }
        var similar = new ArrayList<String>();
        for (int number = 0; number < rows.size(); number++) {
            var shared = new HashMap<Integer, Integer>();
            for (var row : rows.get(number)) {
                for (var other : Objects.requireNonNull(tickets.get(row))) {
                    if (other > number) {
                        shared.merge(other, 1, Integer::sum);
                    }
                }
            }
            for (var other : shared.entrySet()) {
                int all = rows.get(number).size() + rows.get(other.getKey()).size() - other.getValue();
                if (5 * other.getValue() > 3 * all) {
                    similar.add(name(number) + " and " + name(other.getKey()));
                }
            }
        }

        assertThat(similar).isEmpty();
    }

    @Test
    void everyText_saysSomething() {
        assertThat(TICKETS).allSatisfy(ticket -> assertThat(ticket.text()).isNotBlank());
    }

    @Test
    void otherLanguages_areNoTickets() {
        var others = Corpus.otherLanguages(Corpus.DIRECTORY);
        var texts = TICKETS.stream().map(LabelledTicket::text).collect(Collectors.toSet());

        assertThat(others).hasSizeGreaterThan(50).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text)
                .isNotBlank()
                .doesNotContain("\t"));
        assertThat(others).noneMatch(texts::contains);
    }

    @Test
    void files_areReadInTheOrderOfTheirNames_otherFilesAreNot() throws IOException {
        write("b.csv", HEADER + "Спам,Нейтральный,1,RU,купите\n");
        write("a.csv", HEADER + "Жалоба,Негативный,7,KZ,\"жауап, жоқ\"\nжалоба, негативный ,6,eng,no answer\n");
        write("notes.txt", "nothing to do with it");

        assertThat(Corpus.read(directory))
                .containsExactly(
                        new LabelledTicket(
                                "a", "жауап, жоқ", Category.COMPLAINT, Sentiment.NEGATIVE, 7, TicketLanguage.KZ),
                        new LabelledTicket(
                                "a", "no answer", Category.COMPLAINT, Sentiment.NEGATIVE, 6, TicketLanguage.ENG),
                        new LabelledTicket("b", "купите", Category.SPAM, Sentiment.NEUTRAL, 1, TicketLanguage.RU));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Вопрос,Нейтральный,3,RU,где код        | [Вопрос, Нейтральный, 3, RU, где код]
            Консультация,Злой,3,RU,где код         | [Консультация, Злой, 3, RU, где код]
            Консультация,Нейтральный,11,RU,где код | [Консультация, Нейтральный, 11, RU, где код]
            Консультация,Нейтральный,0,RU,где код  | [Консультация, Нейтральный, 0, RU, где код]
            Консультация,Нейтральный,много,RU,код  | [Консультация, Нейтральный, много, RU, код]
            Консультация,Нейтральный,3,DE,где код  | [Консультация, Нейтральный, 3, DE, где код]
            Консультация,Нейтральный,3,RU          | [Консультация, Нейтральный, 3, RU]
            """)
    void wrongLabel_isNamedWithItsFileAndPlace(String record, String cells) throws IOException {
        write("mine.csv", HEADER + "Спам,Нейтральный,1,RU,купите\n" + record + "\n");

        assertThatThrownBy(() -> Corpus.read(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ticket 2 of mine has a label that is none: " + cells);
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "'text,category\nкод,Спам\n'"})
    void otherColumns_areRefused(String content) throws IOException {
        write("mine.csv", content);

        assertThatThrownBy(() -> Corpus.read(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mine.csv does not begin with category,sentiment,priority,language,text");
    }

    @Test
    void missingDirectory_isNamed() {
        var missing = directory.resolve("none");

        assertThatThrownBy(() -> Corpus.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the corpus " + missing + " cannot be read")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void missingOtherLanguages_areNamed() {
        assertThatThrownBy(() -> Corpus.otherLanguages(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(directory.resolve("other-languages.txt") + " cannot be read");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private static boolean isHeldOut(LabelledTicket ticket) {
        return ticket.style().equals(Corpus.HELD_OUT);
    }

    private static String name(int number) {
        var ticket = TICKETS.get(number);
        return ticket.style() + " «"
                + ticket.text().substring(0, Math.min(40, ticket.text().length())) + "»";
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Of shorter texts the words in one row. */
    private static Set<String> rowsOfThree(String text) {
        var words = words(text);
        var rows = new HashSet<String>();
        for (int from = 0; from + 3 <= words.size(); from++) {
            rows.add(String.join(" ", words.subList(from, from + 3)));
        }
        return rows.isEmpty() ? Set.of(String.join(" ", words)) : rows;
    }
}
