package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.intake.IntakeFile.GUID;
import static org.ticketdistribution.intake.IntakeFile.LIMITS;
import static org.ticketdistribution.intake.IntakeFile.bytes;
import static org.ticketdistribution.intake.IntakeFile.managers;
import static org.ticketdistribution.intake.IntakeFile.summaries;
import static org.ticketdistribution.intake.IntakeFile.tickets;
import static org.ticketdistribution.intake.IntakeFile.unusable;
import static org.ticketdistribution.intake.IntakeFile.unusableTickets;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.intake.UnusableFileException.Reason;

class RowShapeTest {

    private static final String HEADER = "guid,description,segment\n";

    @Test
    void tooFewCells_firstMissingColumnNamed() {
        var read = tickets(HEADER + GUID + ",text\n" + GUID + ",next,VIP\n");

        assertThat(read.rows()).extracting(TicketRow::line).containsExactly(3);
        assertThat(read.issues()).containsExactly("ERROR intake.ragged_row sent.csv:2 «segment» " + GUID);
        assertThat(read.details())
                .containsExactly("row skipped: 3 cells expected, 2 found; put quotes around a text that contains the"
                        + " delimiter or a line break, and double the quotes inside it");
        assertThat(read.rejected()).containsExactly(new RejectedRow(2, List.of(GUID, "text")));
    }

    @Test
    void tooFewCellsOfWhichTheLastIsEmpty_allCounted() {
        var read = tickets(HEADER + GUID + ",\n");

        assertThat(read.issues()).containsExactly("ERROR intake.ragged_row sent.csv:2 «segment» " + GUID);
        assertThat(read.details().get(0)).startsWith("row skipped: 3 cells expected, 2 found;");
    }

    @Test
    void tooManyCells_lastColumnNamed() {
        var read = tickets(HEADER + GUID + ",one,two,VIP,,\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.issues()).containsExactly("ERROR intake.ragged_row sent.csv:2 «segment» " + GUID);
        assertThat(read.details().get(0)).startsWith("row skipped: 3 cells expected, 4 found;");
        assertThat(read.rejected()).containsExactly(new RejectedRow(2, List.of(GUID, "one", "two", "VIP", "", "")));
    }

    @Test
    void raggedRowBeforeItsName_noSubject() {
        var read = managers("position,office,skills,current_load,name\nSpecialist,A\n");

        assertThat(read.issues()).containsExactly("ERROR intake.ragged_row sent.csv:2 «skills»");
    }

    @Test
    void emptyCellsBehindTheLast_tolerated() {
        var read = tickets(HEADER + GUID + ",text,VIP,, ,\u00A0\n");

        assertThat(read.rows()).extracting(TicketRow::segment).containsExactly("VIP");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void unnamedColumnsAtTheHeadersEnd_freeToFillOrLeaveOut() {
        var read = tickets(
                "guid,description,segment,, \n" + GUID + ",a,VIP\n" + GUID + ",b,VIP,x,y\n" + GUID + ",c,VIP,x,y,z\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("a", "b");
        assertThat(read.issues()).containsExactly("ERROR intake.ragged_row sent.csv:4 «segment» " + GUID);
        assertThat(read.details().get(0)).startsWith("row skipped: 3 cells expected, 6 found;");
    }

    @Test
    void blankRows_ignoredAndCountedAsLines() {
        var read = tickets(HEADER + "\n \t\n,,\n\"\"\n\u00A0,\u200B\nbad,x,y\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.issues()).containsExactly("ERROR intake.bad_guid sent.csv:7 «guid»");
    }

    @Test
    void quotesInsideUnquotedCells_leftAsTheyAre() {
        var read = tickets("guid,segment,description\n" + GUID + ",ТОО \"Ромашка\",труба 5\"\n" + GUID + ",VIP,next\n");

        assertThat(read.rows()).extracting(TicketRow::segment).containsExactly("ТОО \"Ромашка\"", "VIP");
        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("труба 5\"", "next");
    }

    @Test
    void backslashes_areText() {
        var read = tickets(HEADER + GUID + ",\"C:\\dir\\\",VIP\n" + GUID + ",\\,VIP\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("C:\\dir\\", "\\");
    }

    @Test
    void textBehindAClosingQuote_onlyThatRowSuffers() {
        var read = tickets(HEADER + GUID + ",\"a\" b,VIP\n" + GUID + ",next,VIP\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("next");
        assertThat(read.issues()).containsExactly("ERROR intake.ragged_row sent.csv:2 «segment» " + GUID);
    }

    @Test
    void quotesNotDoubledInsideAQuotedCell_stillPartOfTheText() {
        var read = tickets(HEADER + GUID + ",\"фонд \"Рост\", выплата\",VIP\n" + GUID + ",next,VIP\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("фонд \"Рост\", выплата", "next");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void unclosedQuote_fileRefusedWithTheLineWhereItsRowStarts() {
        var unusable = unusableTickets(bytes(
                HEADER + GUID + ",fine,VIP\n" + GUID + ",\"never closed,VIP\n" + (GUID + ",next,VIP\n").repeat(5)));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_CSV);
        assertThat(summaries(unusable.issues()))
                .containsExactly("ERROR intake.unclosed_quote sent.csv:3 «description»");
        assertThat(unusable.issues().get(0).detail())
                .isEqualTo("a quote that is opened in the row starting here is not closed before the end of the file;"
                        + " close it, and double quotes that belong to the text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guid,description,segment,\n", "guid,description,segment\n"})
    void unclosedQuoteInAColumnWithoutName_noColumnNamed(String header) {
        var unusable = unusableTickets(bytes(header + GUID + ",text,VIP,\"never closed\n"));

        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.unclosed_quote sent.csv:2 «null»");
    }

    @Test
    void unclosedQuoteInTheHeader_refused() {
        var unusable = unusableTickets(bytes("\"guid,description,segment\n"));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_CSV);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.unclosed_quote sent.csv:1 «null»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n", " ;\t,\n\u00A0"})
    void nothingInTheFile_empty(String content) {
        var unusable = unusableTickets(bytes(content));

        assertThat(unusable.reason()).isEqualTo(Reason.EMPTY);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.empty_file sent.csv:null «null»");
    }

    @Test
    void limitsReachedExactly_read() {
        var content = HEADER + GUID + "," + "x".repeat(40) + ",VIP\n\n" + GUID + ",y,VIP\n";
        var limits = new IntakeLimits(bytes(content).length, 2, 3, 40);

        assertThat(IntakeFile.all(CsvReading::tickets, bytes(content), limits).rows())
                .hasSize(2);
    }

    @Test
    void overTheBytes_tooLarge() {
        var content = bytes(HEADER);

        var unusable = unusable(CsvReading::tickets, content, new IntakeLimits(content.length - 1, 100, 100, 100));

        assertThat(unusable.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.too_many_bytes sent.csv:null «null»");
        assertThat(unusable.issues().get(0).detail())
                .isEqualTo("the file has 25 bytes, at most 24 are taken; split it");
    }

    @Test
    void overTheRows_tooLarge() {
        var content = bytes(HEADER + "a,b,c\n\nd,e,f\ng,h,i\n");

        var unusable = unusable(CsvReading::tickets, content, new IntakeLimits(1_000, 2, 100, 100));

        assertThat(unusable.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.too_many_rows sent.csv:5 «null»");
    }

    @Test
    void overTheColumnsInARow_tooLarge() {
        var content = bytes(HEADER + "a,b,c\nd,e,f" + ",".repeat(8) + "\n");

        var unusable = unusable(CsvReading::tickets, content, new IntakeLimits(1_000, 10, 10, 100));

        assertThat(unusable.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.too_many_columns sent.csv:3 «null»");
    }

    @Test
    void overTheColumnsInTheHeaderByTheWrongDelimiterOnly_read() {
        var content = bytes("guid;description;segment;a,b,c,d,e,f,g\n" + GUID + ";text;VIP;\n");

        var read = IntakeFile.all(CsvReading::tickets, content, new IntakeLimits(1_000, 10, 4, 100));

        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void overTheColumnsInTheHeader_tooLarge() {
        var content = bytes("guid,description,segment" + ",x;y\tz".repeat(20) + "\n");

        var unusable = unusable(CsvReading::tickets, content, new IntakeLimits(1_000, 10, 10, 100));

        assertThat(unusable.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.too_many_columns sent.csv:1 «null»");
    }

    @Test
    void overTheCharactersOfACell_tooLargeWithItsColumn() {
        var content = bytes(HEADER + GUID + ",\"" + "x\n".repeat(60) + "\",VIP\n");

        var unusable = unusable(CsvReading::tickets, content, new IntakeLimits(1_000, 10, 10, 100));

        assertThat(unusable.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(summaries(unusable.issues()))
                .containsExactly("ERROR intake.field_too_long sent.csv:2 «description»");
        assertThat(unusable.issues().get(0).detail())
                .isEqualTo("a cell of more than 100 characters; if a quote is opened and never closed, close it,"
                        + " otherwise shorten the text");
    }

    @Test
    void overTheCharactersOfARow_tooLarge() {
        var content = bytes(HEADER + ("x".repeat(9_000) + ",").repeat(3) + "\n");

        var unusable = unusable(CsvReading::tickets, content, new IntakeLimits(100_000, 10, 4, 9_000));

        assertThat(unusable.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.record_too_long sent.csv:2 «null»");
        assertThat(unusable.issues().get(0).detail())
                .isEqualTo("a row of more than 22000 characters; shorten its texts");
    }

    @Test
    void recordLimit_twoLongCellsAndTheRestShort() {
        assertThat(LIMITS.maxRecordCharacters()).isEqualTo(90_000);
    }
}
