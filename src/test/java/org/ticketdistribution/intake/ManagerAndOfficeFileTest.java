package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.intake.IntakeFile.managers;
import static org.ticketdistribution.intake.IntakeFile.offices;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagerAndOfficeFileTest {

    private static final String MANAGERS = "ФИО,Должность ,Офис,Навыки,Количество обращений в работе\n";
    private static final String OFFICES = "Офис,Адрес\n";

    @Test
    void manager_everyField() {
        var read = managers(MANAGERS + "Первый,Главный специалист,Тестовый,\"VIP, KZ\",3\n");

        assertThat(read.rows())
                .containsExactly(
                        new ManagerRow(2, "Первый", "Главный специалист", "Тестовый", List.of("VIP", "KZ"), 3));
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    'VIP,KZ,ENG'            | VIP+KZ+ENG
                    ' VIP ;\u00A0KZ/ENG'    | VIP+KZ+ENG
                    'VIP,vip, ,,KZ, VIP'    | VIP+KZ
                    'VIP,NULL'              | VIP
                    'NULL'                  | ''
                    ''                      | ''
                    ' , ; / '               | ''
                    """)
    void skills_splitTrimmedOnce(String written, String skills) {
        var read = managers(MANAGERS + "Первый,,Тестовый,\"" + written + "\",0\n");

        assertThat(read.rows()).hasSize(1);
        assertThat(String.join("+", read.rows().get(0).skills())).isEqualTo(skills);
    }

    @Test
    void skillsOnLinesOfTheirOwn_split() {
        var read = managers(MANAGERS + "Первый,,Тестовый,\"VIP\r\nKZ\",0\n");

        assertThat(read.rows().get(0).skills()).containsExactly("VIP", "KZ");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "007, 7", "'\u00A012 ', 12", "2147483647, 2147483647"})
    void load_wholeNumber(String written, int load) {
        var read = managers(MANAGERS + "Первый,,Тестовый,VIP," + written + "\n");

        assertThat(read.rows()).extracting(ManagerRow::currentLoad).containsExactly(load);
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NULL", "-1", "+1", "3.0", "три", "1 000", "1e3", "2147483648", "12345678901", "٣"})
    void badLoad_rowSkipped(String written) {
        var read = managers(MANAGERS + "Первый,,Тестовый,VIP," + written + "\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.issues())
                .containsExactly("ERROR intake.bad_load sent.csv:2 «Количество обращений в работе» Первый");
        assertThat(read.rejected())
                .containsExactly(new RejectedRow(2, List.of("Первый", "", "Тестовый", "VIP", written)));
    }

    @Test
    void managerWithoutAnything_eachReasonReportedOnce() {
        var read = managers(MANAGERS + " ,Специалист,NULL,VIP,x\n");

        assertThat(read.issues())
                .containsExactly(
                        "ERROR intake.missing_value sent.csv:2 «ФИО»",
                        "ERROR intake.missing_value sent.csv:2 «Офис»",
                        "ERROR intake.bad_load sent.csv:2 «Количество обращений в работе»");
        assertThat(read.details())
                .containsExactly(
                        "row skipped: the manager has no name; fill it in",
                        "row skipped: the manager has no office; fill it in",
                        "row skipped: «x» is not a whole number of 0 or more; write the number of open tickets in"
                                + " digits");
        assertThat(read.rejected()).hasSize(1);
    }

    @Test
    void managerWithoutOffice_skippedUnderTheirName() {
        var read = managers(MANAGERS + "Первый,Специалист,,VIP,1\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.issues()).containsExactly("ERROR intake.missing_value sent.csv:2 «Офис» Первый");
    }

    @Test
    void office_everyField() {
        var read = offices(OFFICES + "Тестовый,\"ул. Первая, 1 \"\"Дом\"\", 2 этаж\"\n");

        assertThat(read.rows()).containsExactly(new BusinessUnitRow(2, "Тестовый", "ул. Первая, 1 \"Дом\", 2 этаж"));
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void officeWithoutAddress_keptAndWarned() {
        var read = offices(OFFICES + "Тестовый,NULL\n");

        assertThat(read.rows()).containsExactly(new BusinessUnitRow(2, "Тестовый", ""));
        assertThat(read.issues()).containsExactly("WARNING intake.no_address sent.csv:2 «Адрес» Тестовый");
    }

    @Test
    void officeWithoutName_skipped() {
        var read = offices(OFFICES + "\u200B,ул. Первая\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.issues()).containsExactly("ERROR intake.missing_value sent.csv:2 «Офис»");
        assertThat(read.rejected()).containsExactly(new RejectedRow(2, List.of("\u200B", "ул. Первая")));
    }
}
