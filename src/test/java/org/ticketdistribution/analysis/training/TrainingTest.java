package org.ticketdistribution.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketdistribution.analysis.classification.LearnedModel;

class TrainingTest {

    @TempDir
    Path corpus;

    @TempDir
    Path classes;

    private Path model;

    @BeforeEach
    void smallCorpus() throws IOException {
        SmallCorpus.write(corpus, classes);
        model = classes.resolve("analysis/learned.bin");
    }

    @Test
    void model_isMadeOnce() throws IOException {
        assertThat(Training.run(corpus, classes)).isTrue();
        var made = Files.readAllBytes(model);

        assertThat(Training.run(corpus, classes)).isFalse();
        assertThat(Arrays.equals(Files.readAllBytes(model), made)).isTrue();
        assertThat(LearnedModel.read(new ByteArrayInputStream(made)).madeFrom())
                .isEqualTo(Fingerprint.of(corpus, classes));
    }

    @Test
    void changedTicket_makesANewModel() throws IOException {
        Training.run(corpus, classes);
        var calm = corpus.resolve("calm.csv");
        Files.writeString(calm, Files.readString(calm).replaceFirst("вопрос", "вопросы"));

        assertThat(Training.run(corpus, classes)).isTrue();
        assertThat(Training.run(corpus, classes)).isFalse();
    }

    /** An interrupted build leaves the beginning, which says what the model was to be made from. */
    @Test
    void modelThatIsCutShort_isMadeAnew() throws IOException {
        Training.run(corpus, classes);
        var made = Files.readAllBytes(model);
        Files.write(model, Arrays.copyOf(made, made.length / 2));

        assertThat(Training.run(corpus, classes)).isTrue();
        assertThat(Arrays.equals(Files.readAllBytes(model), made)).isTrue();
    }

    @Test
    void modelOfAnotherForm_isMadeAnew() throws IOException {
        Files.write(model, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        assertThat(Training.run(corpus, classes)).isTrue();
    }

    /** Whoever measures with the held-out style must be sure of that. */
    @Test
    void heldOutStyle_isNotLearnedFrom() throws IOException {
        Training.run(corpus, classes);
        var with = LearnedModel.read(new ByteArrayInputStream(Files.readAllBytes(model)));
        Files.writeString(
                corpus.resolve(Corpus.HELD_OUT + ".csv"),
                "category,sentiment,priority,language,text\nСпам,Нейтральный,1,RU,возврат деньги\n");
        Training.run(corpus, classes);
        var without = LearnedModel.read(new ByteArrayInputStream(Files.readAllBytes(model)));

        assertThat(Arrays.equals(bytes(with), bytes(without))).isTrue();
    }

    /** All but what the model was made from. */
    private static byte[] bytes(LearnedModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new LearnedModel("", model.profiles(), model.languages(), model.tickets()).write(bytes);
        return bytes.toByteArray();
    }
}
