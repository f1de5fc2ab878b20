package org.ticketdistribution.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
        var settings = new java.util.HashMap<>(COMPLETE);
        settings.put("auth", auth);

        assertThat(new RequiredSettings(settings::get).missing())
                .singleElement()
                .asString()
                .startsWith("AUTH=" + auth + " cannot be used");
    }
}
