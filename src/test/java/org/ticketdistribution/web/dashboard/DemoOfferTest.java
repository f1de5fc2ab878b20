package org.ticketdistribution.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Html;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(DemoOfferTest.Offered.class)
class DemoOfferTest {

    private final TestDatabase database = new TestDatabase();

    /** As with DEMO=true. */
    public static final class Offered implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("auth", "off", "geocoder.mode", "gazetteer", "demo.offered", "true");
        }
    }

    @Test
    void demoData_areLoadedByOneClickAndOfferedOnlyOnAnEmptyDatabase() {
        assertThat(Html.page("/")).contains("action=\"/demo\"", "Загрузить учебные данные");

        var response = Html.form().post("/demo");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).endsWith("/runs/1");
        database.awaitRuns();
        assertThat(database.number("select count(*) from business_units")).isEqualTo(15);
        assertThat(database.number("select count(*) from managers")).isEqualTo(40);
        assertThat(database.number("select count(*) from tickets where object_key is not null"))
                .isPositive();
        assertThat(database.texts("select code from run_issues where code = 'attachments.failed'"))
                .isEmpty();

        assertThat(Html.page("/")).doesNotContain("action=\"/demo\"");
        Html.form().post("/demo");
        assertThat(database.number("select count(*) from runs")).isEqualTo(1);
    }
}
