package org.ticketdistribution.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void cells_endAtCommasAndRecordsAtLineEnds() {
        assertThat(CsvTable.records("a,b\n1,\n")).containsExactly(List.of("a", "b"), List.of("1", ""));
        assertThat(CsvTable.records("a,b\r\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void quotes_keepCommasLineEndsAndDoubledQuotes() {
        assertThat(CsvTable.records("\"a,b\",\"да\nнет\",\"он сказал \"\"нет\"\"\"\n"))
                .containsExactly(List.of("a,b", "да\nнет", "он сказал \"нет\""));
    }

    @Test
    void emptyQuotedCell_isEmpty() {
        assertThat(CsvTable.records("\"\",x\n")).containsExactly(List.of("", "x"));
        assertThat(CsvTable.records("x,\"\"")).containsExactly(List.of("x", ""));
    }

    @Test
    void nothing_isNoRecord() {
        assertThat(CsvTable.records("")).isEmpty();
    }

    @Test
    void quoteThatIsNeverClosed_takesTheRest() {
        assertThat(CsvTable.records("a,\"b\nc,d\n")).containsExactly(List.of("a", "b\nc,d\n"));
    }

    @Property(tries = 500)
    void whatIsQuoted_isReadBack(@ForAll("tables") List<List<String>> table) {
        var written = table.stream()
                .map(record -> record.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(CsvTable.records(written)).isEqualTo(table);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("ab,\"\n\r я")
                .ofMaxLength(6)
                .list()
                .ofSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
