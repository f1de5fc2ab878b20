package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketdistribution.pipeline.Upload.SentFile;

class UploadHashTest {

    @TempDir
    Path directory;

    private int files;

    @Test
    void sameContent_isTheSameHash_whereverTheFilesLie() throws IOException {
        var one = upload(file("b.csv", "1"), file("m.csv", "2"), file("t.csv", "3"), List.of(file("a.png", "4")));
        var other = upload(file("b.csv", "1"), file("m.csv", "2"), file("t.csv", "3"), List.of(file("a.png", "4")));

        assertThat(UploadHash.of(one)).isEqualTo(UploadHash.of(other)).matches("[0-9a-f]{64}");
    }

    /** The hash outlives the process: a request is known again by another version of it. */
    @Test
    void hash_isSha256OverLengthsAndParts() throws IOException {
        assertThat(UploadHash.of(new Upload(null, null, file("t", "x"), List.of(), false)))
                .isEqualTo("c46cf0985b19a29660cd551a776be2cfa98199f0ceda3a214456adff78494abc");
    }

    @Test
    void everyDifference_isAnotherHash() throws IOException {
        var b = file("b.csv", "1");
        var m = file("m.csv", "2");
        var t = file("t.csv", "3");
        var a = file("a.png", "4");
        var c = file("c.png", "5");

        assertThat(Stream.of(
                                upload(b, m, t, List.of()),
                                new Upload(b, m, t, List.of(), true),
                                upload(null, m, t, List.of()),
                                upload(b, null, t, List.of()),
                                upload(null, null, t, List.of()),
                                upload(m, b, t, List.of()),
                                upload(b, m, file("t.csv", "3 "), List.of()),
                                upload(b, m, file("T.csv", "3"), List.of()),
                                upload(b, m, file("t.csv", ""), List.of()),
                                upload(b, m, t, List.of(a)),
                                upload(b, m, t, List.of(a, a)),
                                upload(b, m, t, List.of(a, c)),
                                upload(b, m, t, List.of(c, a)))
                        .map(UploadHashTest::hash))
                .doesNotHaveDuplicates();
    }

    /** What ends one part must not be able to begin the next. */
    @Test
    void contentThatMovesFromPartToPart_isAnotherHash() throws IOException {
        var one = upload(file("b.csv", "12"), file("m.csv", "3"), file("t.csv", "4"), List.of());
        var other = upload(file("b.csv", "1"), file("m.csv", "23"), file("t.csv", "4"), List.of());
        var third = upload(file("b.csv1", "2"), file("m.csv", "3"), file("t.csv", "4"), List.of());

        assertThat(Stream.of(one, other, third).map(UploadHashTest::hash)).doesNotHaveDuplicates();
    }

    @Test
    void fileLargerThanTheBuffer_isReadWhole() throws IOException {
        var text = "x".repeat(1 << 16);

        assertThat(hash(upload(null, null, file("t.csv", text + "a"), List.of())))
                .isNotEqualTo(hash(upload(null, null, file("t.csv", text + "b"), List.of())));
    }

    private static Upload upload(
            @Nullable SentFile offices, @Nullable SentFile managers, SentFile tickets, List<SentFile> attachments) {
        return new Upload(offices, managers, tickets, attachments, false);
    }

    private static String hash(Upload upload) {
        try {
            return UploadHash.of(upload);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SentFile file(String name, String content) throws IOException {
        return new SentFile(name, Files.writeString(directory.resolve("file" + files++), content));
    }
}
