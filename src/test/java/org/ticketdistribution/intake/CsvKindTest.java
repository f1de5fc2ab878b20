package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvKindTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Офис,Адрес                                                    | BUSINESS_UNITS
                    address;office                                                | BUSINESS_UNITS
                    ФИО,Должность ,Офис,Навыки,Количество обращений в работе      | MANAGERS
                    ФИО,Офис,Навыки                                               | MANAGERS
                    ФИО,Должность,Офис,Навыки,Количество обращений в работе,Адрес | MANAGERS
                    ФИО,Должность,Офис,Адрес                                      | BUSINESS_UNITS
                    GUID клиента,Описание,Сегмент клиента                         | TICKETS
                    Описание,Страна                                               | TICKETS
                    """)
    void header_tellsTheKind(String header, CsvKind kind) throws Exception {
        assertThat(CsvKind.recognise(file(header + "\n"), IntakeFile.LIMITS)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Офис,Город", "Улица", "a,b,c", "", "ФИО,Навыки,Улица,Дом", "\u0000"})
    void otherHeader_tellsNothing(String header) throws Exception {
        assertThat(CsvKind.recognise(file(header), IntakeFile.LIMITS)).isEmpty();
    }

    @Test
    void noFile_failure() {
        assertThatThrownBy(() -> CsvKind.recognise(folder.resolve("none.csv"), IntakeFile.LIMITS))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void columns_requiredAndOptional() {
        assertThat(CsvKind.BUSINESS_UNITS.requiredColumns()).containsExactly(Column.OFFICE, Column.ADDRESS);
        assertThat(CsvKind.BUSINESS_UNITS.optionalColumns()).isEmpty();
        assertThat(CsvKind.MANAGERS.requiredColumns())
                .containsExactly(Column.OFFICE, Column.NAME, Column.POSITION, Column.SKILLS, Column.CURRENT_LOAD);
        assertThat(CsvKind.TICKETS.requiredColumns()).containsExactly(Column.GUID, Column.DESCRIPTION, Column.SEGMENT);
        assertThat(CsvKind.TICKETS.optionalColumns())
                .containsExactly(
                        Column.GENDER,
                        Column.BIRTH_DATE,
                        Column.ATTACHMENT,
                        Column.COUNTRY,
                        Column.REGION,
                        Column.CITY,
                        Column.STREET,
                        Column.HOUSE);
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("some.csv"), content);
    }
}
