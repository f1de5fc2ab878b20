package org.ticketdistribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The build takes a missing translation from the Russian file; readers of Kazakh and English should not get that. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final String RUSSIAN = "_ru.properties";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    static List<String> bundles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(RUSSIAN))
                    .map(name -> name.substring(0, name.length() - RUSSIAN.length()))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Arguments> translations() throws IOException {
        return bundles().stream()
                .flatMap(bundle -> Stream.of("kk", "en").map(language -> Arguments.of(bundle, language)));
    }

    @Test
    void bundles_areFound() throws IOException {
        assertThat(bundles()).contains("dashboard", "msg", "runs", "status", "upload");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("translations")
    void language_hasEveryWordWithItsParameters(String bundle, String language) throws IOException {
        var russian = messages(bundle, "ru");
        var translated = messages(bundle, language);

        assertThat(translated.stringPropertyNames()).isEqualTo(russian.stringPropertyNames());
        assertThat(translated.stringPropertyNames())
                .allSatisfy(key -> assertThat(parameters(translated, key)).isEqualTo(parameters(russian, key)))
                .allSatisfy(key -> assertThat(translated.getProperty(key)).isNotBlank());
    }

    private static Set<String> parameters(Properties messages, String key) {
        return PARAMETER
                .matcher(messages.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties messages(String bundle, String language) throws IOException {
        var messages = new Properties();
        try (var file = Files.newBufferedReader(FOLDER.resolve(bundle + "_" + language + ".properties"))) {
            messages.load(file);
        }
        return messages;
    }
}
