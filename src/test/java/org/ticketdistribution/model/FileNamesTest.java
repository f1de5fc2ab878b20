package org.ticketdistribution.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest(name = "{0} has the stem {1}")
    @CsvSource(textBlock = """
            currency.png,        currency
            archive.tar.gz,      archive.tar
            noending,            noending
            .png,                .png
            folder.v2/noending,  noending
            '',                  ''
            """)
    void stem_isTheNameWithoutItsLastEnding(String name, String expected) {
        assertThat(FileNames.stemKey(name)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1}: same name {2}, same stem {3}")
    @CsvSource(textBlock = """
            Error.PNG,        error.png,      true,  true
            ' error.png ',    error.png,      true,  true
            scans/error.png,  error.png,      true,  true
            error.png,        error.jpg,      false, true
            ОШИБКА.png,       ошибка.png,     true,  true
            ошибка 1.png,     ошибка 2.png,   false, false
            """)
    void names_areComparedFolded(String one, String other, boolean sameName, boolean sameStem) {
        assertThat(FileNames.key(one).equals(FileNames.key(other))).isEqualTo(sameName);
        assertThat(FileNames.stemKey(one).equals(FileNames.stemKey(other))).isEqualTo(sameStem);
    }

    @Test
    void nameFromAnotherSystem_isTheSameName() {
        var decomposed = Normalizer.normalize("Мой Йод.png", Normalizer.Form.NFD);

        assertThat(FileNames.key(decomposed)).isEqualTo("мой йод.png");
        assertThat(FileNames.stemKey(decomposed)).isEqualTo("мой йод");
    }

    @Test
    void noName_foldsToNothing() {
        assertThat(FileNames.key(null)).isEmpty();
        assertThat(FileNames.stemKey(null)).isEmpty();
    }
}
