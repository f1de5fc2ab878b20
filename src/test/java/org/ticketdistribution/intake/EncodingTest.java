package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.intake.IntakeFile.GUID;
import static org.ticketdistribution.intake.IntakeFile.LIMITS;
import static org.ticketdistribution.intake.IntakeFile.all;
import static org.ticketdistribution.intake.IntakeFile.bytes;
import static org.ticketdistribution.intake.IntakeFile.summaries;
import static org.ticketdistribution.intake.IntakeFile.unusableTickets;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketdistribution.intake.UnusableFileException.Reason;

class EncodingTest {

    private static final String HEADER = "GUID клиента|Описание|Сегмент клиента|Дом\n";

    static Stream<Arguments> everyWayToWriteIt() {
        return Stream.of(
                        new String[] {"", "UTF-8"},
                        new String[] {"\uFEFF", "UTF-8"},
                        new String[] {"\uFEFF", "UTF-16LE"},
                        new String[] {"\uFEFF", "UTF-16BE"},
                        new String[] {"", "windows-1251"})
                .flatMap(encoding -> Stream.of(",", ";", "\t").flatMap(delimiter -> Stream.of("\n", "\r\n", "\r")
                        .map(lineBreak -> Arguments.of(encoding[0], encoding[1], delimiter, lineBreak))));
    }

    @ParameterizedTest
    @MethodSource("everyWayToWriteIt")
    void encodingDelimiterLineBreak_sameRowsAndLines(String mark, String charset, String delimiter, String lineBreak) {
        var content = HEADER
                + "\n"
                + GUID + "|\"Здравствуйте, «Ёж»; — \"\"да\"\"\tвсё\nвторая\\строка\"|VIP|5\" труба\n"
                + "   \n"
                + GUID + "|ещё|Mass|2";
        var written = content.replace("|", delimiter).replace("\n", lineBreak);

        var read = all(CsvReading::tickets, bytes(mark, written, charset), LIMITS);

        assertThat(read.rows()).extracting(TicketRow::line).containsExactly(3, 6);
        assertThat(read.rows())
                .extracting(TicketRow::description)
                .containsExactly("Здравствуйте, «Ёж»; — \"да\"\tвсё\nвторая\\строка", "ещё");
        assertThat(read.rows()).extracting(TicketRow::house).containsExactly("5\" труба", "2");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void kazakhInUtf8_kept() {
        var read = IntakeFile.tickets("guid,description,segment\n" + GUID + ",Өтінемін көмектесіңізші 😀,VIP\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("Өтінемін көмектесіңізші 😀");
    }

    @ParameterizedTest
    @CsvSource({
        "50 4B 03 04 14 00,'an Excel workbook (.xlsx) or another zip archive'",
        "D0 CF 11 E0 A1 B1,'an old Excel workbook (.xls)'",
        "89 50 4E 47 0D 0A,a PNG picture",
        "FF D8 FF E0,a JPEG picture",
        "25 50 44 46 2D 31 2E 37,a PDF document",
        "1F 8B 08,a gzip archive"
    })
    void otherFormat_namedInTheRefusal(String hexadecimal, String format) {
        var unusable = unusableTickets(octets(hexadecimal));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(unusable.fileName()).isEqualTo("sent.csv");
        assertThat(unusable.issues()).singleElement().satisfies(issue -> assertThat(issue.detail())
                .isEqualTo("this is " + format + ", not text; save the table as «CSV UTF-8» and send that"));
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.not_text sent.csv:null «null»");
    }

    /** Each stands behind a whole header line, so the trouble is in line 2. */
    @ParameterizedTest
    @CsvSource({
        "41 00 42", // NUL
        "D0 9F D1 80 D0", // cut at the end
        "D0 9F D1 0A D1 80", // a continuation lost
        "D0 9F C0 AF", // overlong
        "D0 9F E0 80 AF", // overlong
        "D0 9F F0 80 80 AF", // overlong
        "D0 9F ED A0 80", // a surrogate
        "D0 9F F4 90 80 80", // above U+10FFFF
        "D0 9F F5 80 80 80",
        "D0 9F FF"
    })
    void damagedUtf8_refusedWithItsLine(String hexadecimal) {
        var unusable = unusableTickets(joined(bytes("GUID клиента,Описание,Сегмент клиента\r\n"), octets(hexadecimal)));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.not_text sent.csv:2 «null»");
    }

    @ParameterizedTest
    @CsvSource({"C3 A9", "E0 A0 80", "E2 82 AC", "ED 9F BF", "EF BF BD", "F0 90 80 80", "F1 80 80 80", "F4 8F BF BF"})
    void edgesOfUtf8_read(String hexadecimal) {
        var content = joined(bytes("guid,segment,description\n" + GUID + ",VIP,"), octets(hexadecimal));

        var read = all(CsvReading::tickets, content, LIMITS);

        assertThat(bytes(read.rows().get(0).description())).isEqualTo(octets(hexadecimal));
    }

    @Test
    void markOfUtf8BeforeWindowsText_refused() {
        var unusable = unusableTickets(joined(octets("EF BB BF"), bytes("", "GUID клиента,Описание", "windows-1251")));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.not_text sent.csv:1 «null»");
    }

    @Test
    void oneWindowsLetterInEnglish_windows() {
        var read = all(
                CsvReading::tickets, bytes("", "guid,description,segment\n" + GUID + ",Ж,VIP", "windows-1251"), LIMITS);

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("Ж");
    }

    @Test
    void windowsTextEndedByControlZ_endIgnored() {
        var read = all(
                CsvReading::tickets,
                bytes("", "guid,description,segment\n" + GUID + ",Жук Ёж ёж,VIP\n\u001A", "windows-1251"),
                LIMITS);

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("Жук Ёж ёж");
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "E6 F3 EA 98", // 98 is undefined in Windows-1251
        "E6 F3 EA 01 02 03", // control characters
        "AF A0 AA A0 AC A8 E0" // Russian in the code page of DOS
    })
    void otherBytes_refused(String hexadecimal) {
        var unusable = unusableTickets(joined(bytes("guid,description,segment\n"), octets(hexadecimal)));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(unusable.issues().get(0).detail())
                .startsWith("the bytes are text neither in UTF-8, UTF-16 nor in Windows-1251");
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.not_text sent.csv:2 «null»");
    }

    @ParameterizedTest
    @CsvSource({"00 D8 41 00", "00 00", "41"}) // half a surrogate, NUL, half a character
    void damagedUtf16_refused(String hexadecimal) {
        var start = bytes("\uFEFF", "guid,description,segment\n" + GUID + ",text,VIP\n", "UTF-16LE");

        var unusable = unusableTickets(joined(start, octets(hexadecimal)));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(unusable.issues().get(0).code()).isEqualTo("intake.not_text");
        assertThat(unusable.issues().get(0).detail()).endsWith("; save the table as «CSV UTF-8» and send that");
    }

    @Test
    void damagedUtf16FarBehind_refusedInTheMiddleOfReading() {
        var rows = ("0f8fad5b-d9cb-469f-a165-70867728950e,text,VIP\n").repeat(2_000);
        var start = bytes("\uFEFF", "guid,description,segment\n" + rows, "UTF-16BE");

        var unusable = unusableTickets(joined(start, octets("D8 00 00 41")));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(unusable.issues().get(0).line()).isBetween(1_500, 2_002);
    }

    private static byte[] octets(String hexadecimal) {
        var bytes = new ByteArrayOutputStream();
        Arrays.stream(hexadecimal.split(" ")).forEach(octet -> bytes.write(Integer.parseInt(octet, 16)));
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
