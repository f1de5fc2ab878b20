package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketdistribution.intake.IntakeLimits;
import org.ticketdistribution.pipeline.Upload.SentFile;
import org.ticketdistribution.testing.DemoData;
import org.ticketdistribution.testing.Samples;

class FileSortingTest {

    private static final IntakeLimits LIMITS = new IntakeLimits(1_000_000, 1000, 100, 10_000);

    @TempDir
    Path folder;

    @Test
    void tables_areToldByTheirColumnsWhateverTheirNamesAndOrder() throws IOException {
        var files = Arrays.asList(
                file("a.csv", Samples.tickets(Samples.ticket(1, "Астана"))),
                file("screenshot.png", "\u0089PNG\r\n"),
                file("b.txt", Samples.OFFICES),
                file(
                        "list",
                        "ФИО;Должность;Офис;Навыки;Количество обращений в работе\nВера М.;Специалист;Алматы;;5\n"));
        for (var round = 0; round < files.size(); round++) {
            Collections.rotate(files, 1);

            var sorted = FileSorting.sorted(files, LIMITS);

            assertThat(names(sorted.tickets())).containsExactly("a.csv");
            assertThat(names(sorted.businessUnits())).containsExactly("b.txt");
            assertThat(names(sorted.managers())).containsExactly("list");
            assertThat(names(sorted.others())).containsExactly("screenshot.png");
            assertThat(sorted.tables()).isEmpty();
        }
    }

    @Test
    void tableOfOtherColumns_isATableStill() throws IOException {
        var sorted = FileSorting.sorted(
                List.of(
                        file("empty.csv", ""),
                        file("Other.CSV", "Год,Сумма\n2026,5\n"),
                        file("note.txt", "Год,Сумма\n")),
                LIMITS);

        assertThat(names(sorted.tables())).containsExactly("empty.csv", "Other.CSV");
        assertThat(names(sorted.others())).containsExactly("note.txt");
    }

    @Test
    void severalOfAKind_areAllNamedInTheirOrder() throws IOException {
        var sorted =
                FileSorting.sorted(List.of(file("2.csv", Samples.OFFICES), file("1.csv", Samples.OFFICES)), LIMITS);

        assertThat(names(sorted.businessUnits())).containsExactly("2.csv", "1.csv");
    }

    /** The demo's attachments are named in the code, since an artifact's folder cannot be listed. */
    @Test
    void demoFiles_areAllThatComeWithTheService() {
        assertThat(DemoFiles.ATTACHMENTS)
                .containsExactlyElementsOf(DemoData.attachments().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private SentFile file(String name, String content) throws IOException {
        return new SentFile(name, Files.writeString(folder.resolve(name), content));
    }

    private static List<String> names(List<SentFile> files) {
        return files.stream().map(SentFile::name).toList();
    }
}
