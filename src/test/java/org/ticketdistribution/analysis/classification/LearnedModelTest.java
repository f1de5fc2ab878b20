package org.ticketdistribution.analysis.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LearnedModelTest {

    @Test
    void whatWasWritten_isReadBackToTheByte() throws IOException {
        var written = bytes(LearnedModel.load());

        var again = bytes(LearnedModel.read(new ByteArrayInputStream(written)));

        assertThat(Arrays.equals(again, written)).isTrue();
    }

    @Test
    void resource_isWhatTheModelWrites() throws IOException {
        try (var stream = LearnedModel.class.getResourceAsStream(LearnedModel.RESOURCE)) {
            assertThat(stream).isNotNull();
            assertThat(Arrays.equals(stream.readAllBytes(), bytes(LearnedModel.load())))
                    .isTrue();
        }
    }

    @Test
    void modelOfTheBuild_namesWhatItWasMadeFrom() {
        assertThat(LearnedModel.load().madeFrom()).matches("[0-9a-f]{64}");
    }

    @Test
    void somethingElse_isNoModel() {
        var other = new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

        assertThatThrownBy(() -> LearnedModel.read(other))
                .isInstanceOf(IOException.class)
                .hasMessage("this is no learned model, or one of another version");
    }

    @Test
    void cutModel_isNotRead() throws IOException {
        var written = bytes(LearnedModel.load());
        var cut = new ByteArrayInputStream(written, 0, written.length - 1);

        assertThatThrownBy(() -> LearnedModel.read(cut)).isInstanceOf(EOFException.class);
    }

    private static byte[] bytes(LearnedModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
