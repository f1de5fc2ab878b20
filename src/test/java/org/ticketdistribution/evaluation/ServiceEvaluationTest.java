package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEvaluationTest {

    @Test
    void keyAlone_meansTheUsualEndpoint() {
        assertThat(ServiceEvaluation.settings(Map.of("OPENAI_API_KEY", "secret", "HOME", "/home/me")))
                .containsEntry("OPENAI_BASE_URL", "https://api.openai.com/v1")
                .containsEntry("OPENAI_API_KEY", "secret")
                .containsEntry("GEOCODER", "gazetteer")
                .doesNotContainKey("HOME");
    }

    @Test
    void endpointAlone_needsNoKey() {
        assertThat(ServiceEvaluation.settings(Map.of("OPENAI_BASE_URL", "http://localhost:8000/v1")))
                .containsEntry("OPENAI_BASE_URL", "http://localhost:8000/v1")
                .containsEntry("OPENAI_API_KEY", "none");
    }

    @Test
    void neither_isTrouble() {
        assertThatThrownBy(() -> ServiceEvaluation.settings(Map.of("OPENAI_MODEL", "some-model")))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage(
                        "There is no model to evaluate: set OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint without"
                                + " a key.");
    }
}
