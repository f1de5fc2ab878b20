package org.ticketdistribution.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.browser.Inside;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Html;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
class StatusPageTest {

    private final TestDatabase database = new TestDatabase();

    @Test
    void parts_areSaidToBeRealOrNot() {
        var page = Html.page("/status").replaceAll("\\s+", " ");

        assertThat(page)
                .containsPattern(
                        "База данных</dt> <dd> <span class=\"mark succeeded\">настоящее</span> <span class=\"word\">PostgreSQL ")
                .containsPattern("Анализ</dt> <dd> <span class=\"mark warning\">встроенная замена</span>")
                .containsPattern("Геокодер</dt> <dd> <span class=\"mark warning\">встроенная замена</span>")
                .containsPattern("Вложения</dt> <dd> <span class=\"mark succeeded\">настоящее</span>")
                .containsPattern("Трассировка</dt> <dd> <span class=\"mark \">выключено</span>")
                .containsPattern("Вход</dt> <dd> <span class=\"mark \">выключено</span>")
                .contains("OPENAI_API_KEY");
    }

    @Test
    void versions_areThoseThatRun() {
        assertThat(Html.page("/status"))
                .contains("Java " + System.getProperty("java.version"))
                .contains(database.texts("select current_setting('server_version')")
                        .get(0))
                .contains(ConfigProvider.getConfig().getValue("quarkus.application.version", String.class));
    }

    @Test
    void settings_holdNoSecretAndNoAddress() {
        var config = ConfigProvider.getConfig();

        var page = Html.page("/status");

        assertThat(page).contains("<code>geocoder.mode</code></th><td class=\"word\">gazetteer</td>");
        for (var secret : new String[] {"minio.secret-key", "minio.endpoint", "quarkus.datasource.jdbc.url"}) {
            assertThat(page).doesNotContain(config.getValue(secret, String.class));
        }
    }

    @Test
    void sources_areAttributed() {
        assertThat(Html.page("/status"))
                .contains(
                        "GeoNames</a>", "CC BY 4.0", "OpenStreetMap</a>, ODbL", "Natural Earth</a>", "/q/swagger-ui/");
    }
}
