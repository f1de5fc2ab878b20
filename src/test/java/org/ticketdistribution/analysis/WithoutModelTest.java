package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.testing.DatabaseOnly;

/** The application starts without any model, also where the environment has the settings but leaves them empty. */
@QuarkusTest
@TestProfile(WithoutModelTest.EmptySettings.class)
class WithoutModelTest {

    @Inject
    Analyzers analyzers;

    @Inject
    AnalysisConfig config;

    @Test
    void emptySettings_leaveTheLocalAnalyzer() {
        assertThat(analyzers.model()).isEmpty();
        assertThat(analyzers
                        .local()
                        .analyze(new TicketText(1, "Верните деньги", null, false, null))
                        .category())
                .isEqualTo(Category.CLAIM);
    }

    @Test
    void defaults_areThoseOfTheDocumentation() {
        assertThat(config.concurrency()).isEqualTo(5);
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.maxRetries()).isEqualTo(2);
        assertThat(config.model()).isEqualTo("gpt-4o-mini");
    }

    /** What a compose file with «OPENAI_API_KEY=» gives. */
    public static final class EmptySettings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("OPENAI_API_KEY", "", "OPENAI_BASE_URL", "");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseOnly.class));
        }
    }
}
