package org.ticketdistribution.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoOptionsTest {
    private static final Path HERE = Path.of("/home/somebody/here");

    @Test
    void noArguments_loadTheDemoFilesAndServeOnPort8080() {
        assertThat(parse()).isEqualTo(new DemoOptions(DemoOptions.DEMO_FILES, false, false, false, 8080));
    }

    @Test
    void allArguments_areTaken() {
        assertThat(parse("--load", "../files", "--fresh", "--exit", "--port", "9000"))
                .isEqualTo(new DemoOptions(Path.of("/home/somebody/files"), true, true, true, 9000));
    }

    @Test
    void absoluteDirectory_staysAsItIs() {
        assertThat(parse("--load", "/data/files").files()).isEqualTo(Path.of("/data/files"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port 0     | --port takes a number from 1 to 65535, not 0.
            --port 65536 | --port takes a number from 1 to 65535, not 65536.
            --port http  | --port takes a number from 1 to 65535, not http.
            --port       | --port needs a value: see ./demo --help.
            --load       | --load needs a value: see ./demo --help.
            --quick      | Unknown argument --quick: see ./demo --help.
            """)
    void unusableArguments_areNamed(String arguments, String sentence) {
        assertThatThrownBy(() -> parse(arguments.split(" ")))
                .isInstanceOf(DemoTrouble.class)
                .hasMessage(sentence);
    }

    private static DemoOptions parse(String... arguments) {
        return DemoOptions.parse(List.of(arguments), HERE);
    }
}
