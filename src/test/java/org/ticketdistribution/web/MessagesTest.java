package org.ticketdistribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build takes a missing translation from the Russian file; readers of Kazakh and English should not get that. */
class MessagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"kk", "en"})
    void language_hasEveryWordWithItsParameters(String language) throws IOException {
        var russian = messages("ru");
        var translated = messages(language);

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

    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        try (var file = MessagesTest.class.getResourceAsStream("/messages/msg_" + language + ".properties")) {
            assertThat(file).isNotNull();
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
