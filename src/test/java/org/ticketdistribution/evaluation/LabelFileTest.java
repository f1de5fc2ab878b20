package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFileTest {

    private static final String HEADER =
            "guid,category,category_n,category_votes,sentiment,sentiment_n,sentiment_votes,"
                    + "language,language_n,language_votes,priority_median";
    private static final String GUID = "00000000-0000-0000-0000-000000000001";
    private static final String GOOD = GUID + ",Жалоба,10,7,Негативный,8,8,RU,4,3,4.5";

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void file() {
        file = directory.resolve("labels.csv");
    }

    @Test
    void labels_areReadWithTheirShareOfTheVotes() throws IOException {
        write(HEADER + "\n" + GOOD + "\n");

        assertThat(LabelFile.read(file))
                .isEqualTo(Map.of(
                        UUID.fromString(GUID),
                        new Expected(
                                new Judged("Жалоба", 0.7), new Judged("Негативный", 1), new Judged("RU", 0.75), 4.5)));
    }

    @Test
    void columns_mayStandInAnyOrderBesideOthers_withABomAndLooseSpelling() throws IOException {
        write(
                "\ufeffpriority_min,priority_median,language_votes,language_n,language,sentiment_votes,sentiment_n,sentiment,"
                        + "category_votes,category_n,category,guid\r\n"
                        + "1, 4.5 ,3,4,ru,8,8,негативный,7,10, жалоба ," + GUID + "\r\n");

        assertThat(LabelFile.read(file))
                .containsExactly(Map.entry(
                        UUID.fromString(GUID),
                        new Expected(
                                new Judged("Жалоба", 0.7), new Judged("Негативный", 1), new Judged("RU", 0.75), 4.5)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guid           | xyz       | xyz      | the GUID of a ticket
            category       | Жалоба    | Вопрос   | one of Жалоба, Смена данных, Консультация, Претензия, Неработоспособность приложения, Мошеннические действия, Спам
            sentiment      | Негативный | Злой    | one of Позитивный, Нейтральный, Негативный
            language       | RU        | DE       | one of RU, KZ, ENG
            category_n     | ,10,      | ,0,      | a number from 1 to 1000000
            category_votes | ,7,       | ,11,     | a number from 0 to 10
            sentiment_n    | ,8,8,     | ,viele,8, | a number from 1 to 1000000
            language_votes | ,4,3,     | ,4,-1,   | a number from 0 to 4
            priority_median | 4.5      | 10.5     | a number from 1 to 10
            priority_median | 4.5      | NaN      | a number from 1 to 10
            """)
    void cellThatIsNoLabel_isNamedWithRowAndColumn(String column, String good, String bad, String wanted)
            throws IOException {
        var row = column.equals("guid") ? GOOD.replace(GUID, bad) : GOOD.replace(good, bad);
        write(HEADER + "\n" + GOOD + "\n" + row + "\n");
        var cell = bad.replaceAll("^,4,|^,|,8?,?$", "");

        assertThatThrownBy(() -> LabelFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage("Row 2 of labels.csv, column " + column + ": «" + cell + "» is not " + wanted + ".");
    }

    @Test
    void rowThatIsTooShort_isNamed() throws IOException {
        write(HEADER + "\n" + GUID + ",Жалоба,10,7,Негативный,8\n");

        assertThatThrownBy(() -> LabelFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage("Row 1 of labels.csv, column sentiment_votes: «» is not a number from 0 to 8.");
    }

    @Test
    void missingColumn_isNamedWithAllThatAreNeeded() throws IOException {
        write(HEADER.replace("sentiment_n,", "") + "\n");

        assertThatThrownBy(() -> LabelFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage("labels.csv has no column sentiment_n; it needs " + HEADER.replace(",", ", ") + ".");
    }

    @Test
    void emptyFile_isNamed() throws IOException {
        write("");

        assertThatThrownBy(() -> LabelFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage("labels.csv is empty.");
    }

    @Test
    void missingFile_isNamed() {
        assertThatThrownBy(() -> LabelFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage("There is no file of labels labels.csv.");
    }

    @Test
    void otherEncoding_isNamed() throws IOException {
        Files.write(file, "guid,категория".getBytes("windows-1251"));

        assertThatThrownBy(() -> LabelFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessageStartingWith("The labels labels.csv cannot be read: ");
    }

    private void write(String content) throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
