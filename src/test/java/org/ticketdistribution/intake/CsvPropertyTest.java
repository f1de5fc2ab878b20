package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CsvPropertyTest {

    private static final IntakeLimits LIMITS = new IntakeLimits(1_000_000, 1_000, 40, 2_000);

    /** How a text table may be written down; all of it must read the same. */
    record Style(char delimiter, String lineBreak, boolean quoteAll, String mark) {}

    @Property(tries = 500)
    void anyTable_readBackTheSame(@ForAll("tables") List<List<String>> table, @ForAll("styles") Style style)
            throws Exception {
        var text = written(table, style);
        try (var records = new RecordReader(new StringReader(text), style.delimiter, LIMITS, new Refusal("t.csv"))) {
            var read = new ArrayList<List<String>>();
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                read.add(List.of(
                        CsvSource.parser(style.delimiter).parseLine(record.get().text())));
            }
            assertThat(read).isEqualTo(table);
        }
    }

    @Property(tries = 300)
    void anyTexts_readAsTickets(@ForAll("texts") List<String> texts, @ForAll("styles") Style style) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("guid", "description", "segment"));
        for (var index = 0; index < texts.size(); index++) {
            table.add(List.of(new UUID(1, index).toString(), texts.get(index), "VIP"));
        }
        var content = (style.mark + written(table, style)).getBytes(StandardCharsets.UTF_8);

        var read = IntakeFile.all(CsvReading::tickets, content, LIMITS);

        assertThat(read.rows())
                .extracting(TicketRow::description)
                .isEqualTo(texts.stream().map(CellText::text).toList());
        assertThat(read.issues())
                .isEqualTo(texts.isEmpty() ? List.of("WARNING intake.no_rows sent.csv:1 «guid»") : List.of());
    }

    /**
     * Broken quoting included: opencsv must see the cells that were counted against the limit. It adds one where text
     * stands behind a closing quote and the record ends with the delimiter.
     */
    @Property(tries = 2_000)
    void anyCharacters_cellsCountedAsOpencsvSeesThem(@ForAll("scribbles") String scribble) throws Exception {
        try (var records = new RecordReader(new StringReader(scribble), ',', LIMITS, new Refusal("s.csv"))) {
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                assertCounted(record.get().text());
            }
        } catch (UnusableFileException unusable) {
            assertThat(unusable.reason()).isEqualTo(UnusableFileException.Reason.NOT_CSV);
        }
    }

    @Property(tries = 1_000)
    void anyBytes_readOrRefused(@ForAll byte[] content) {
        assertThat(outcome(content)).isNotNull();
    }

    @Property(tries = 1_000)
    void anyBytesInAFile_readOrRefused(@ForAll byte[] middle, @ForAll @From("scribbles") String end) {
        var start = "guid,description,segment,birth_date\n0f8fad5b-d9cb-469f-a165-70867728950e,text,VIP,\n";
        var content =
                (start + new String(middle, StandardCharsets.ISO_8859_1) + end).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(outcome(content)).isNotNull();
    }

    /** Anything but a refusal fails the test. */
    private static String outcome(byte[] content) {
        try {
            return "rows: "
                    + IntakeFile.allOrUnusable(CsvReading::tickets, content, LIMITS)
                            .rows()
                            .size();
        } catch (UnusableFileException unusable) {
            assertThat(unusable.issues()).isNotEmpty();
            return unusable.reason().name();
        }
    }

    private static void assertCounted(String record) throws IOException {
        var cells = CsvSource.parser(',').parseLine(record).length;
        assertThat(refusedBy(cells, record))
                .as("counted %d cells or fewer", cells)
                .isFalse();
        if (cells > 2) {
            assertThat(refusedBy(cells - 2, record))
                    .as("counted more than %d cells", cells - 2)
                    .isTrue();
        }
    }

    private static boolean refusedBy(int maxColumns, String record) throws IOException {
        var limits = new IntakeLimits(1, 1, maxColumns, 2_000);
        try (var records = new RecordReader(new StringReader(record), ',', limits, new Refusal("s.csv"))) {
            records.next();
            return false;
        } catch (UnusableFileException unusable) {
            return true;
        }
    }

    private static String written(List<List<String>> table, Style style) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell -> written(cell, style))
                        .collect(Collectors.joining(String.valueOf(style.delimiter))))
                .collect(Collectors.joining(style.lineBreak, "", style.lineBreak));
    }

    private static String written(String cell, Style style) {
        var special = cell.chars().anyMatch(character -> "\"\n,;\t".indexOf(character) >= 0);
        return special || style.quoteAll ? '"' + cell.replace("\"", "\"\"").replace("\n", style.lineBreak) + '"' : cell;
    }

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t'),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "\uFEFF"))
                .as(Style::new);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = cells();
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(8));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return cells().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings().withChars("a\",\n ").ofMaxLength(14);
    }

    /** No carriage return, which is read as a line feed, and no NUL, which is refused. */
    private static Arbitrary<String> cells() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().withChars("ab\",;\t\n\\' Ёқ").ofMaxLength(12)),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .ofMaxLength(20)
                                .filter(text -> text.chars().noneMatch(c -> c == '\r' || c == 0)
                                        && StandardCharsets.UTF_8.newEncoder().canEncode(text))));
    }
}
