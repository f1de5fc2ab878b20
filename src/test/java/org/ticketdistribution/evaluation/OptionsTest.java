package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path HERE = Path.of("/somewhere");

    @Test
    void twoFiles_areAskedOfTheLocalAnalyzer() {
        assertThat(parse("tickets.csv", "sub/labels.csv"))
                .isEqualTo(new Options(
                        HERE.resolve("tickets.csv"),
                        HERE.resolve("sub/labels.csv"),
                        Options.Analyzer.LOCAL,
                        null,
                        null,
                        false,
                        false,
                        false));
    }

    @Test
    void everything_canBeSaid_inAnyOrder_andTheLaterWins() {
        assertThat(parse(
                        "--json",
                        "a.json",
                        "/t.csv",
                        "--analyzer",
                        "local",
                        "--compare",
                        "old.json",
                        "l.csv",
                        "--analyzer",
                        "llm",
                        "--json",
                        "/out/b.json"))
                .isEqualTo(new Options(
                        Path.of("/t.csv"),
                        HERE.resolve("l.csv"),
                        Options.Analyzer.LLM,
                        Path.of("/out/b.json"),
                        HERE.resolve("old.json"),
                        false,
                        false,
                        false));
    }

    @Test
    void corpus_canBeCheckedAndRecorded() {
        assertThat(parse("--corpus", "--check", "--record"))
                .isEqualTo(new Options(null, null, Options.Analyzer.LOCAL, null, null, true, true, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | Two files are needed, the tickets and their labels, not 0: see ./evaluate --help.
            t.csv                         | Two files are needed, the tickets and their labels, not 1: see ./evaluate --help.
            t.csv l.csv x.csv             | Two files are needed, the tickets and their labels, not 3: see ./evaluate --help.
            --corpus sub/t.csv l.csv      | --corpus takes no files, not t.csv: see ./evaluate --help.
            t.csv l.csv --check           | --check and --record belong to --corpus: see ./evaluate --help.
            t.csv l.csv --record          | --check and --record belong to --corpus: see ./evaluate --help.
            --corpus --analyzer llm       | --corpus trains and tests the local analyzer only: see ./evaluate --help.
            t.csv l.csv --analyzer gpt    | --analyzer takes local or llm, not gpt.
            t.csv l.csv --verbose         | Unknown argument --verbose: see ./evaluate --help.
            t.csv l.csv --analyzer        | --analyzer needs a value: see ./evaluate --help.
            t.csv l.csv --json            | --json needs a value: see ./evaluate --help.
            t.csv l.csv --compare         | --compare needs a value: see ./evaluate --help.
            """)
    void badArguments_areRefusedWithWhatToDo(String arguments, String message) {
        var given = arguments.isEmpty() ? new String[0] : arguments.split(" ");

        assertThatThrownBy(() -> parse(given))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage(message);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), HERE);
    }
}
