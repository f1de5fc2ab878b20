package org.ticketdistribution.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeysTest {

    private static final UUID UPLOAD = UUID.fromString("0e5f3c52-6a52-4a55-9d7b-3f1f6a1c2b01");
    private static final String FOLDER = "uploads/0e5f3c52-6a52-4a55-9d7b-3f1f6a1c2b01/";

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            statement.png              | 7-statement.png
            Скриншот экрана (2).png    | 7-Скриншот экрана (2).png
            Қосымша_қате.jpg           | 7-Қосымша_қате.jpg
            ../../etc/passwd           | 7-passwd
            ..\\..\\windows\\system.ini | 7-system.ini
            C:\\fakepath\\photo.png    | 7-photo.png
            /absolute/path.pdf         | 7-path.pdf
            folder/photo.png/          | 7-photo.png
            ..                         | 7-file
            .                          | 7-file
            ''                         | 7-file
            /                          | 7-file
            '   '                      | 7-file
            .png                       | 7-.png
            a;b&c?d=e#f%2e.png         | 7-a_b_c_d_e_f_2e.png
            "quoted".png               | 7-_quoted_.png
            <script>.png               | 7-_script_.png
            """)
    void anyName_becomesOneSafeName(String fileName, String expected) {
        assertThat(ObjectKeys.forUpload(UPLOAD, 7, fileName)).isEqualTo(FOLDER + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b.png", "a\u000Bb.png", "a\r\nb.png", "a\u202Eb.png", "a\uD800b.png", "a\u007Fb.png"})
    void characterThatIsNotSeen_isReplaced(String fileName) {
        assertThat(ObjectKeys.forUpload(UPLOAD, 1, fileName)).isEqualTo(FOLDER + "1-a_b.png");
    }

    @Test
    void veryLongName_isCutButKeepsItsEnding() {
        var key = ObjectKeys.forUpload(UPLOAD, 1, "ж".repeat(5000) + ".png");

        assertThat(key).isEqualTo(FOLDER + "1-" + "ж".repeat(88) + ".png");
        assertThat(ObjectKeys.isPossibleKey(key)).isTrue();
    }

    @Test
    void veryLongNameOfPairs_isNotCutInsideACharacter() {
        // 𠀋 takes four bytes and two Java characters.
        assertThat(ObjectKeys.forUpload(UPLOAD, 1, "a" + "𠀋".repeat(100))).isEqualTo(FOLDER + "1-a" + "𠀋".repeat(44));
    }

    @Test
    void veryLongEnding_isCutLikeTheRest() {
        var key = ObjectKeys.forUpload(UPLOAD, 1, "a." + "b".repeat(5000));

        assertThat(key).isEqualTo(FOLDER + "1-a." + "b".repeat(178));
    }

    @Test
    void decomposedName_isComposed() {
        var decomposed = Normalizer.normalize("Мой файл.png", Normalizer.Form.NFD);

        assertThat(ObjectKeys.forUpload(UPLOAD, 1, decomposed)).isEqualTo(FOLDER + "1-Мой файл.png");
    }

    @Test
    void sameNameInAnotherUploadOrPlace_isAnotherKey() {
        var other = UUID.fromString("0e5f3c52-6a52-4a55-9d7b-3f1f6a1c2b02");

        assertThat(ObjectKeys.forUpload(UPLOAD, 1, "a.png"))
                .isNotEqualTo(ObjectKeys.forUpload(other, 1, "a.png"))
                .isNotEqualTo(ObjectKeys.forUpload(UPLOAD, 2, "a.png"));
    }

    @Test
    void placeBelowOne_isRefused() {
        assertThatThrownBy(() -> ObjectKeys.forUpload(UPLOAD, 0, "a.png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number=0 is not a file's place, counted from 1");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            a.png,        image/png,                true
            A.PNG,        image/png,                true
            a.jpg,        image/jpeg,               true
            a.jpeg,       image/jpeg,               true
            a.gif,        image/gif,                true
            a.webp,       image/webp,               true
            a.pdf,        application/pdf,          false
            a.svg,        application/octet-stream, false
            a.html,       application/octet-stream, false
            a.png.html,   application/octet-stream, false
            png,          application/octet-stream, false
            a.,           application/octet-stream, false
            '',           application/octet-stream, false
            """)
    void type_comesFromAClosedList(String name, String expected, boolean picture) {
        assertThat(ObjectKeys.contentType(name)).isEqualTo(expected);
        assertThat(ObjectKeys.isPicture(expected)).isEqualTo(picture);
    }

    @Test
    void pictureThatMayCarryScript_isNoPicture() {
        assertThat(ObjectKeys.isPicture("image/svg+xml")).isFalse();
    }

    @ParameterizedTest(name = "{0} was {1}")
    @CsvSource(textBlock = """
            uploads/0e5f3c52-6a52-4a55-9d7b-3f1f6a1c2b01/12-a.png,    a.png
            uploads/0e5f3c52-6a52-4a55-9d7b-3f1f6a1c2b01/1-12-a.png,  12-a.png
            scans/12-a.png,                                           12-a.png
            """)
    void fileName_isWhatTheKeyWasMadeOf(String key, String expected) {
        assertThat(ObjectKeys.fileName(key)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "uploads/1/1-a.png", "ошибка.png", "a..b", "..a/b"})
    void ordinaryText_mayBeAKey(String text) {
        assertThat(ObjectKeys.isPossibleKey(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "..", ".", "a/../b", "../a", "a/.", "a\u0000b"})
    void emptyTextOrPathTrick_cannotBeAKey(String text) {
        assertThat(ObjectKeys.isPossibleKey(text)).isFalse();
    }

    @Test
    void keyOfMoreThan1024Bytes_cannotBeAKey() {
        assertThat("ж".repeat(512).getBytes(StandardCharsets.UTF_8)).hasSize(1024);
        assertThat(ObjectKeys.isPossibleKey("ж".repeat(512))).isTrue();
        assertThat(ObjectKeys.isPossibleKey("ж".repeat(512) + "a")).isFalse();
    }
}
