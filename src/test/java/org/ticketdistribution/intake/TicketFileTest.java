package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.intake.IntakeFile.GUID;
import static org.ticketdistribution.intake.IntakeFile.tickets;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketFileTest {

    private static final String HEADER = "GUID клиента,Пол клиента,Дата рождения,Описание ,Вложения,Сегмент клиента,"
            + "Страна,Область,Населённый пункт,Улица,Дом\n";
    private static final String SHORT = "guid,description,segment,birth_date\n";

    @Test
    void fullRow_everyField() {
        var read = tickets(HEADER + GUID + ",Женский,1990-02-28 0:00,\"Добрый день.\nВопрос: \"\"как\"\" войти?\n\n"
                + "Спасибо\n\",снимок.png,VIP,Казахстан,Абайская,Тестовый, ул. Первая ,1/2\n");

        assertThat(read.rows())
                .containsExactly(new TicketRow(
                        2,
                        UUID.fromString(GUID),
                        "Женский",
                        LocalDate.of(1990, 2, 28),
                        "Добрый день.\nВопрос: \"как\" войти?\n\nСпасибо",
                        "снимок.png",
                        "VIP",
                        "Казахстан",
                        "Абайская",
                        "Тестовый",
                        "ул. Первая",
                        "1/2"));
        assertThat(read.issues()).isEmpty();
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void emptyAndNullCells_absent() {
        var read = tickets(HEADER + GUID + ",NULL,null, ,,\u00A0,Null,\u2800,\u200B\uFEFF, NULL ,\"\"\n");

        assertThat(read.rows())
                .containsExactly(new TicketRow(
                        2, UUID.fromString(GUID), null, null, "", null, null, null, null, null, null, null));
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void columnsThatAreNotThere_absent() {
        var read = tickets("segment,guid,description\nMass," + GUID + ",Text\n");

        assertThat(read.rows())
                .containsExactly(new TicketRow(
                        2, UUID.fromString(GUID), null, null, "Text", null, "Mass", null, null, null, null, null));
    }

    @Test
    void controlCharacters_blankButLineBreaksOfDescription() {
        var read = tickets("guid,street,description,segment\n" + GUID
                + ",\"ул.\u000BПервая\nкорпус\t2\u0085\",\"\u0001a\u000Bb\tc\r\nd\re\u007F\",\n");

        assertThat(read.rows().get(0).street()).isEqualTo("ул. Первая корпус 2");
        assertThat(read.rows().get(0).description()).isEqualTo("a b\tc\nd\ne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                "0F8FAD5B-D9CB-469F-A165-70867728950E",
                "{0F8fad5b-d9cb-469f-a165-70867728950E}",
                "\u00A00f8fad5b-d9cb-469f-a165-70867728950e\u200B"
            })
    void guid_anyCaseAndBraces(String guid) {
        var read = tickets(SHORT + guid + ",text,Mass,\n");

        assertThat(read.rows()).extracting(TicketRow::guid).containsExactly(UUID.fromString(GUID));
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL",
                "1",
                "1-2-3-4-5",
                "{0f8fad5b-d9cb-469f-a165-70867728950e",
                "0f8fad5b-d9cb-469f-a165-70867728950e}",
                "0f8fad5bd9cb469fa16570867728950e",
                "0f8fad5b-d9cb-469f-a165-70867728950g",
                "0f8fad5b-d9cb-469f-a165-70867728950e0"
            })
    void badGuid_rowSkipped(String guid) {
        var read = tickets(SHORT + guid + ",text,Mass,\n" + GUID + ",next,Mass,\n");

        assertThat(read.rows()).extracting(TicketRow::line).containsExactly(3);
        assertThat(read.issues()).containsExactly("ERROR intake.bad_guid sent.csv:2 «guid»");
        assertThat(read.rejected()).containsExactly(new RejectedRow(2, List.of(guid, "text", "Mass", "")));
    }

    @Test
    void badGuid_shownCutAndOnOneLine() {
        var read = tickets(SHORT + "\"x\ny" + "z".repeat(100) + "\",text,Mass,\n");

        assertThat(read.details())
                .containsExactly("row skipped: «x y" + "z".repeat(76)
                        + "…» is not a GUID; write 32 hexadecimal digits as 8-4-4-4-12");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1990-12-31,          1990-12-31
                    1990-12-31 0:00,     1990-12-31
                    1990-12-31 23:59:59, 1990-12-31
                    1990-12-31 05:07,    1990-12-31
                    31.12.1990,          1990-12-31
                    31.12.1990 0:00,     1990-12-31
                    12/31/1990 0:00,     1990-12-31
                    1/2/1990 13:05,      1990-01-02
                    01/02/1990,          1990-01-02
                    2024-02-29,          2024-02-29
                    1900-01-01,          1900-01-01
                    2100-12-31,          2100-12-31
                    """)
    void date_read(String written, LocalDate date) {
        var read = tickets(SHORT + GUID + ",text,Mass," + written + "\n");

        assertThat(read.rows()).extracting(TicketRow::birthDate).containsExactly(date);
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "2023-02-29",
                "31.11.1990",
                "13/01/1990 0:00",
                "1899-12-31",
                "2101-01-01",
                "0000-00-00",
                "1990-12-31 24:00",
                "1990-12-31 0:60",
                "1990-1-1",
                "1.1.1990",
                "31.12.90",
                "вчера",
                "33238",
                "+1990-12-31"
            })
    void unreadableDate_emptyAndWarned(String written) {
        var read = tickets(SHORT + GUID + ",text,Mass," + written + "\n");

        assertThat(read.rows())
                .extracting(TicketRow::birthDate)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(read.issues()).containsExactly("WARNING intake.bad_date sent.csv:2 «birth_date» " + GUID);
        assertThat(read.details())
                .containsExactly("«" + written + "» is no date from 1900 to 2100 in a known form, so the date stays"
                        + " empty; write it as 1990-12-31 or 31.12.1990");
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void sameGuidTwice_bothRowsGiven() {
        var read = tickets(SHORT + GUID + ",first,Mass,\n" + GUID + ",second,Mass,\n");

        assertThat(read.rows()).extracting(TicketRow::description).containsExactly("first", "second");
    }
}
