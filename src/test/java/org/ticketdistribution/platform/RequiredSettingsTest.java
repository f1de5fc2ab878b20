package org.ticketdistribution.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "quarkus.datasource.reactive.url", "postgresql://db:5432/tickets",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/tickets",
            "quarkus.datasource.username", "tickets",
            "auth", "off");

    @Test
    void allSet_nothingIsMissing() {
        assertThat(new RequiredSettings(COMPLETE::get).missing()).isEmpty();
    }

    @Test
    void noDatabase_namesTheSettings() {
        var missing = new RequiredSettings(Map.of("auth", "off")::get).missing();

        assertThat(missing).hasSize(1);
        assertThat(missing.get(0))
                .contains("QUARKUS_DATASOURCE_REACTIVE_URL, QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "of"})
    void authOtherThanOff_isRefusedWithItsValue(String auth) {
        var settings = new HashMap<>(COMPLETE);
        settings.put("auth", auth);

        assertThat(new RequiredSettings(settings::get).missing())
                .singleElement()
                .asString()
                .startsWith("AUTH=" + auth + " cannot be used");
    }

    @Test
    void tracesSetUpByHalves_namesWhatIsMissing() {
        var settings = new HashMap<>(COMPLETE);
        settings.put("langfuse.host", "https://cloud.langfuse.com");
        settings.put("langfuse.secret-key", " ");

        assertThat(new RequiredSettings(settings::get).missing())
                .singleElement()
                .asString()
                .startsWith(
                        "Traces are set up by halves: LANGFUSE_PUBLIC_KEY and LANGFUSE_SECRET_KEY must be set too.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud.langfuse.com", "https://", "ftp://langfuse", "https://a b"})
    void hostOfTracesThatIsNoAddress_isRefusedWithItsValue(String host) {
        assertThat(new RequiredSettings(withTraces(host)::get).missing())
                .singleElement()
                .asString()
                .startsWith("LANGFUSE_HOST=" + host + " is no address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://cloud.langfuse.com", "http://127.0.0.1:3000/", "https://host/langfuse"})
    void tracesSetUpWholly_nothingIsMissing(String host) {
        assertThat(new RequiredSettings(withTraces(host)::get).missing()).isEmpty();
    }

    private static Map<String, String> withTraces(String host) {
        var settings = new HashMap<>(COMPLETE);
        settings.put("langfuse.host", host);
        settings.put("langfuse.public-key", "pk");
        settings.put("langfuse.secret-key", "sk");
        return settings;
    }
}
