package org.ticketdistribution.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @TempDir
    Path corpus;

    @TempDir
    Path classes;

    private String before;

    @BeforeEach
    void smallCorpus() throws IOException {
        SmallCorpus.write(corpus, classes);
        before = Fingerprint.of(corpus, classes);
    }

    @Test
    void nothingChanged_isTheSame() throws IOException {
        assertThat(Fingerprint.of(corpus, classes)).isEqualTo(before).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calm.csv", "hasty.csv", "other-languages.txt"})
    void changedCorpus_isAnother(String file) throws IOException {
        Files.writeString(corpus.resolve(file), Files.readString(corpus.resolve(file)) + "x");

        assertThat(Fingerprint.of(corpus, classes)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analysis/rules.txt",
                "org/ticketdistribution/analysis/classification/A.class",
                "org/ticketdistribution/analysis/language/A.class",
                "org/ticketdistribution/analysis/learning/A.class",
                "org/ticketdistribution/analysis/rules/A.class",
                "org/ticketdistribution/analysis/text/A.class",
                "org/ticketdistribution/analysis/training/A.class",
                "org/ticketdistribution/model/A.class"
            })
    void changedTableOrProgram_isAnother(String file) throws IOException {
        Files.writeString(classes.resolve(file), "something else");

        assertThat(Fingerprint.of(corpus, classes)).isNotEqualTo(before);
    }

    @Test
    void styleAddedOrRenamed_isAnother() throws IOException {
        SmallCorpus.write(corpus, "long");
        var added = Fingerprint.of(corpus, classes);
        Files.move(corpus.resolve("long.csv"), corpus.resolve("longer.csv"));

        assertThat(added).isNotEqualTo(before);
        assertThat(Fingerprint.of(corpus, classes)).isNotEqualTo(before).isNotEqualTo(added);
    }

    @Test
    void modelItself_makesNoDifference() throws IOException {
        Files.writeString(classes.resolve("analysis/learned.bin"), "made");

        assertThat(Fingerprint.of(corpus, classes)).isEqualTo(before);
    }

    @Test
    void programThatTrainingDoesNotUse_makesNoDifference() throws IOException {
        Files.writeString(classes.resolve("org/ticketdistribution/analysis/B.class"), "other");
        Files.writeString(corpus.resolve("README.md"), "about the corpus");

        assertThat(Fingerprint.of(corpus, classes)).isEqualTo(before);
    }
}
