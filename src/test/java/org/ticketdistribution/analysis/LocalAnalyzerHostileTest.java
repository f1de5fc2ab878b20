package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketdistribution.analysis.HostileTickets.Hostile;
import org.ticketdistribution.model.Priority;

/**
 * Whatever comes in, what comes out is within the lists, can be stored and shown, and is the same each time. The timeout is
 * there because some patterns would need years for some texts.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LocalAnalyzerHostileTest {

    private static final int LONGEST_SUMMARY = 700;
    private static final int THREADS = 8;

    private static LocalAnalyzer analyzer;

    @BeforeAll
    static void load() {
        analyzer = LocalAnalyzer.load();
    }

    static List<Hostile> hostile() {
        return HostileTickets.all();
    }

    static Stream<Hostile> odd() {
        return Stream.of(
                new Hostile("200 kB without a blank", "ы".repeat(100_000)),
                new Hostile("200 kB of words", "не приходит код ".repeat(12_500)),
                new Hostile("200 kB of line ends", "\n".repeat(200_000)),
                new Hostile("200 kB of sentences", "Да! ".repeat(50_000)),
                new Hostile("200 kB of brackets", "<".repeat(200_000)),
                new Hostile("200 kB of addresses", "a@b.kz ".repeat(28_000)),
                new Hostile("200 kB before an at sign", "a".repeat(200_000) + "@"),
                new Hostile("200 kB of quotations", "> ".repeat(100_000)),
                new Hostile("200 kB of dashes", "-".repeat(200_000)),
                new Hostile("200 kB of colons", "от: ".repeat(50_000)),
                new Hostile("200 kB of subjects", "re: ".repeat(50_000)),
                new Hostile("one line that never ends a quotation head", "on " + "wrote ".repeat(1_300)),
                new Hostile("an address of thousands of parts", "Пишите на a@b" + ".kz".repeat(2_600)),
                new Hostile("a greeting before a very long word", "С уважением " + "a".repeat(5_000) + " b c d e f"),
                new Hostile("greetings before marks", "с уважением,.!,.! ".repeat(400) + "a b c d e f"),
                new Hostile("a word of hyphens", "не могу войти, а" + "-а".repeat(3_900)),
                new Hostile("a word of hyphens to sound", "ne mogu voiti, a" + "-b".repeat(3_900)),
                new Hostile("please and please", "Подскажите" + " мне".repeat(1_900) + " как"),
                new Hostile("please, and please", "Помогите" + ", пожалуйста".repeat(600) + ", войти"),
                new Hostile("only emoji", "😡👎🏽🇰🇿👨‍👩‍👧".repeat(40)),
                new Hostile("emoji, one char further", "а" + "😀".repeat(5_000)),
                new Hostile("only marks", "?!.,;:—…«»()".repeat(50)),
                new Hostile("only NULs", "\0".repeat(1_000)),
                new Hostile("NULs between letters", "к\0о\0д не п\0риходит"),
                new Hostile("high halves", "\ud83d".repeat(9_001)),
                new Hostile("low halves", "\ude00".repeat(9_001)),
                new Hostile("halves the wrong way round", "код \ude00\ud83d не приходит ".repeat(500)),
                new Hostile("a half at the end", "Код не приходит\ud83d"),
                new Hostile("directions", "\u202eкод\u202c \u2066не\u2069 \u200fприходит\u200e"),
                new Hostile("Arabic", "لا أستطيع تسجيل الدخول"),
                new Hostile("Chinese", "我无法登录我的账户"),
                new Hostile("Georgian", "ვერ შევდივარ ანგარიშში"),
                new Hostile("combining marks", "к" + "\u0301".repeat(3_000) + "од"),
                new Hostile("mathematical letters", "𝐑𝐞𝐟𝐮𝐧𝐝 𝐦𝐲 𝐦𝐨𝐧𝐞𝐲"),
                new Hostile("digits", "0123456789".repeat(900)),
                new Hostile("capital dotted I", "İ".repeat(500)),
                new Hostile("characters beyond all alphabets", "\uffff\ufffe\ufdd0\udbff\udfff".repeat(90)));
    }

    @ParameterizedTest
    @MethodSource({"hostile", "odd"})
    void hostileText_getsAnAnswerWithinTheLists(Hostile ticket) {
        var analysis = analyze(ticket);

        // Categories, moods and languages are enums: what remains is numbers and words.
        assertThat(analysis.priority()).isBetween(Priority.LOWEST, Priority.HIGHEST);
        assertThat(analysis.confidence()).isNotNull().isBetween(0.0, 1.0);
        assertThat(analysis.source()).isEqualTo(Analysis.Source.LOCAL);
        assertThat(analysis.model()).isNull();
        assertThat(analysis.needsReview())
                .isEqualTo(Objects.requireNonNull(analysis.confidence()) < LocalAnalyzer.REVIEW_BELOW);
        assertThat(analysis.summary())
                .hasSizeLessThan(LONGEST_SUMMARY)
                .contains(Recommendation.HEAD)
                .doesNotContain("\n", "\r", "\0", "\u202e");
    }

    /** What is cut must not leave the half of a character: only a text that has halves may pass one on. */
    @ParameterizedTest
    @MethodSource({"hostile", "odd"})
    void wholeCharacters_stayWhole(Hostile ticket) {
        if (!hasHalves(ticket.text())) {
            assertThat(hasHalves(analyze(ticket).summary())).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource({"hostile", "odd"})
    void sameText_getsTheSameAnswer(Hostile ticket) {
        assertThat(analyze(ticket)).isEqualTo(analyze(ticket));
    }

    @Test
    void anyCharacters_getAnAnswer() {
        var random = new Random(1);
        for (int time = 0; time < 2_000; time++) {
            var text = new StringBuilder();
            for (int at = random.nextInt(120); at > 0; at--) {
                text.append(
                        random.nextBoolean()
                                ? (char) random.nextInt(0x10000)
                                : "абвгд еёқңabc.,!?\n".charAt(random.nextInt(18)));
            }
            assertThat(analyze(new Hostile("any", text.toString())).summary()).contains(Recommendation.HEAD);
        }
    }

    @Test
    void manyThreads_getTheSameAnswersAsOne() throws InterruptedException, ExecutionException {
        var tickets = Stream.concat(hostile().stream(), odd())
                .filter(ticket -> ticket.text().length() < 20_000)
                .toList();
        var expected = tickets.stream().map(LocalAnalyzerHostileTest::analyze).toList();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var answers = new ArrayList<Future<List<Analysis>>>();
            for (int thread = 0; thread < THREADS; thread++) {
                answers.add(threads.submit(() ->
                        tickets.stream().map(LocalAnalyzerHostileTest::analyze).toList()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoAnalyzers_giveTheSameAnswers() {
        var another = LocalAnalyzer.load();

        assertThat(hostile())
                .allSatisfy(ticket -> assertThat(another.analyze(text(ticket))).isEqualTo(analyze(ticket)));
    }

    private static Analysis analyze(Hostile ticket) {
        return analyzer.analyze(text(ticket));
    }

    private static TicketText text(Hostile ticket) {
        return new TicketText(1, ticket.text(), "Mass", false, null);
    }

    private static boolean hasHalves(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
