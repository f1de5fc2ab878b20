package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.intake.IntakeFile.GUID;
import static org.ticketdistribution.intake.IntakeFile.LIMITS;
import static org.ticketdistribution.intake.IntakeFile.bytes;
import static org.ticketdistribution.intake.IntakeFile.managers;
import static org.ticketdistribution.intake.IntakeFile.offices;
import static org.ticketdistribution.intake.IntakeFile.summaries;
import static org.ticketdistribution.intake.IntakeFile.tickets;
import static org.ticketdistribution.intake.IntakeFile.unusable;
import static org.ticketdistribution.intake.IntakeFile.unusableTickets;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.intake.UnusableFileException.Reason;

class HeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GUID клиента,Описание,Сегмент клиента,Пол клиента,Населённый пункт",
                " guid  КЛИЕНТА ,\u00A0описание\u200B,СЕГМЕНТ,пол,Населенный   пункт",
                "GUID,Description,Segment,Gender,City",
                "\"GUID\u00A0клиента\",\"Описание\n\",\"Сегмент\",\"Пол\",\"НАСЕЛЁННЫЙ\nПУНКТ\""
            })
    void namesInAnySpelling_recognised(String header) {
        var read = tickets(header + "\n" + GUID + ",text,VIP,Мужской,Тестовый\n");

        assertThat(read.rows()).extracting(TicketRow::segment).containsExactly("VIP");
        assertThat(read.rows()).extracting(TicketRow::gender).containsExactly("Мужской");
        assertThat(read.rows()).extracting(TicketRow::city).containsExactly("Тестовый");
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void everyNameOfAColumn_leadsToIt(Column column) {
        assertThat(Column.named(column.title())).contains(column);
        assertThat(column.aliases()).isNotEmpty().allSatisfy(alias -> assertThat(Column.named(alias))
                .contains(column));
    }

    @Test
    void englishHeaders_ofAllThreeFiles() {
        assertThat(offices("office,address\nA,B\n").rows()).containsExactly(new BusinessUnitRow(2, "A", "B"));
        assertThat(managers("name,position,office,skills,current_load\nN,P,O,VIP,1\n")
                        .rows())
                .extracting(ManagerRow::position)
                .containsExactly("P");
        var ticket = tickets("guid,description,segment,attachments,country,region,city,street,house,gender,birth_date\n"
                        + GUID + ",d,s,a,c,r,t,st,h,g,1990-01-02\n")
                .rows()
                .get(0);
        assertThat(ticket.attachment()).isEqualTo("a");
        assertThat(ticket.country()).isEqualTo("c");
        assertThat(ticket.region()).isEqualTo("r");
        assertThat(ticket.house()).isEqualTo("h");
    }

    @Test
    void unknownColumns_ignoredAndReportedOnce() {
        var read = tickets("guid,Примечание,description,segment,Фамилия,office,\n" + GUID + ",x,text,VIP,y,z,\n" + GUID
                + ",x,text,VIP,y,z,w\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("text", "text");
        assertThat(read.issues()).containsExactly("INFO intake.unknown_column sent.csv:1 «Примечание»");
        assertThat(read.details())
                .containsExactly(
                        "not a column of the tickets file, ignored: «Примечание», «Фамилия», «office»; leave it"
                                + " out or check its spelling");
    }

    @Test
    void columnTwice_firstWins() {
        var read = tickets("guid,Сегмент,description,Сегмент клиента\n" + GUID + ",VIP,text,Mass\n");

        assertThat(read.rows()).extracting(TicketRow::segment).containsExactly("VIP");
        assertThat(read.issues()).containsExactly("WARNING intake.duplicate_column sent.csv:1 «Сегмент клиента»");
        assertThat(read.details())
                .containsExactly("the column comes twice, first as «Сегмент»; the first is used, this one is ignored:"
                        + " leave one of them out");
    }

    @Test
    void blankLinesAboveTheHeader_countedAndIgnored() {
        var read = tickets("\n , \nguid,description,segment\nx,text,VIP\n");

        assertThat(read.issues()).containsExactly("ERROR intake.bad_guid sent.csv:4 «guid»");
    }

    @Test
    void moreCommasThanSemicolonsInTheHeader_knownColumnsDecide() {
        var read = tickets("guid;description;segment;\"a,b,c,d\";e,f,g,h\n" + GUID + ";text, with, commas;VIP;;\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("text, with, commas");
    }

    @Test
    void headerAlone_noRowsReported() {
        var read = tickets("guid,description,segment");

        assertThat(read.rows()).isEmpty();
        assertThat(read.issues()).containsExactly("WARNING intake.no_rows sent.csv:1 «guid»");
    }

    @Test
    void header_givenBackAsWritten() throws Exception {
        var file = Files.createTempFile("intake", ".csv");
        Files.writeString(file, "guid, Описание ,segment\n");
        try (var reading = CsvReading.tickets(file, "sent.csv", LIMITS)) {
            assertThat(reading.header()).containsExactly("guid", " Описание ", "segment");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void missingColumns_allAtOnce() {
        var unusable = unusableTickets(bytes("\nОписание ,Страна\ntext,Казахстан\n"));

        assertThat(unusable.reason()).isEqualTo(Reason.MISSING_COLUMN);
        assertThat(summaries(unusable.issues()))
                .containsExactly(
                        "ERROR intake.missing_column sent.csv:2 «GUID клиента»",
                        "ERROR intake.missing_column sent.csv:2 «Сегмент клиента»");
        assertThat(unusable.issues().get(1).detail())
                .isEqualTo(
                        "the required column «Сегмент клиента» (also «Сегмент», «segment») is missing; the header has"
                                + " «Описание», «Страна»; add the column");
        assertThat(unusable).hasMessageContainingAll("«GUID клиента»", "; intake, sent.csv line 2");
    }

    @Test
    void anotherOfTheThreeFiles_named() {
        var unusable = unusableTickets(bytes("ФИО,Должность,Офис,Навыки,Количество обращений в работе\n"));

        assertThat(unusable.reason()).isEqualTo(Reason.MISSING_COLUMN);
        assertThat(unusable.issues()).hasSize(3).allSatisfy(issue -> assertThat(issue.detail())
                .endsWith("; add the column, or send the right file: this one looks like the managers file"));
    }

    @Test
    void rowsWithoutHeader_headerAskedFor() {
        var unusable = unusable(CsvReading::businessUnits, bytes("Тестовый,ул. Первая\n"), LIMITS);

        assertThat(unusable.reason()).isEqualTo(Reason.MISSING_COLUMN);
        assertThat(unusable.issues().get(0).detail())
                .endsWith("; add the column, or check that the first line is the header");
    }

    @Test
    void noTableAtAll_notCsv() {
        var unusable = unusableTickets(bytes("<html>\n<body>\n"));

        assertThat(unusable.reason()).isEqualTo(Reason.NOT_CSV);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.not_csv sent.csv:1 «null»");
        assertThat(unusable.issues().get(0).detail())
                .isEqualTo("«<html>» is no header: no column of the tickets file and no comma, semicolon or tab; the"
                        + " first line must name the columns «GUID клиента», «Описание», «Сегмент клиента»");
    }

    @Test
    void oneKnownColumn_missingTheOthers() {
        var unusable = unusable(CsvReading::businessUnits, bytes("Офис\nA\n"), LIMITS);

        assertThat(unusable.reason()).isEqualTo(Reason.MISSING_COLUMN);
        assertThat(summaries(unusable.issues())).containsExactly("ERROR intake.missing_column sent.csv:1 «Адрес»");
    }
}
