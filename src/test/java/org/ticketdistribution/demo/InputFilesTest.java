package org.ticketdistribution.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {
    @TempDir
    private Path directory;

    @Test
    void threeFilesWithoutAttachments_areEnough() throws IOException {
        writeThreeFiles();
        assertThat(InputFiles.in(directory))
                .isEqualTo(new InputFiles(
                        directory.resolve("business_units.csv"),
                        directory.resolve("managers.csv"),
                        directory.resolve("tickets.csv"),
                        List.of()));
    }

    @Test
    void attachments_areTakenByName() throws IOException {
        writeThreeFiles();
        var attachments = Files.createDirectories(directory.resolve("attachments"));
        var second = Files.writeString(attachments.resolve("b.png"), "");
        var first = Files.writeString(attachments.resolve("a.png"), "");
        Files.createDirectories(attachments.resolve("c"));
        assertThat(InputFiles.in(directory).attachments()).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"business_units.csv", "managers.csv", "tickets.csv"})
    void missingFile_isNamed(String name) throws IOException {
        writeThreeFiles();
        Files.delete(directory.resolve(name));
        assertThatThrownBy(() -> InputFiles.in(directory))
                .isInstanceOf(DemoTrouble.class)
                .hasMessageStartingWith("The file " + name + " is missing in " + directory);
    }

    @Test
    void missingDirectory_isNamed() {
        var absent = directory.resolve("absent");
        assertThatThrownBy(() -> InputFiles.in(absent))
                .isInstanceOf(DemoTrouble.class)
                .hasMessage("There is no directory " + absent + " to load from.");
    }

    private void writeThreeFiles() throws IOException {
        for (var name : new String[] {"business_units.csv", "managers.csv", "tickets.csv"}) {
            Files.writeString(directory.resolve(name), "");
        }
    }
}
