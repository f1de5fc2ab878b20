package org.ticketdistribution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            https://tiles.example.org/{z}/{x}/{y}.png,         https://tiles.example.org
            https://{s}.tiles.example.org/{z}/{x}/{y}{r}.png,  https://*.tiles.example.org
            http://10.0.0.7:8080/styles/basic/{z}/{x}/{y}.png, http://10.0.0.7:8080
            https://tiles.example.org/{z}/{x}/{y}?key=a-b_c,   https://tiles.example.org
            """)
    void policy_letsTheHostOfTheTilesInAndNoOther(String template, String host) {
        assertThat(Tiles.hostOf(template)).isEqualTo(host);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org",
                "https://tiles.example.org/map.png",
                "https://*/{z}/{x}/{y}.png",
                "https://tiles.example.org; script-src *//{z}/{x}/{y}.png",
                "javascript:alert(1)//{z}{x}{y}",
                "https://{s}.{s}.example.org/{z}/{x}/{y}.png"
            })
    void whatIsNoTemplate_isRefused(String template) {
        assertThatThrownBy(() -> Tiles.hostOf(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("web.map.tiles=" + template);
    }
}
