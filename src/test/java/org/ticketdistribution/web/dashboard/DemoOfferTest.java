package org.ticketdistribution.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
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

    @BeforeEach
    void clean() {
        database.clean();
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

        assertThat(Html.page("/")).contains("Показаны учебные данные").doesNotContain("action=\"/demo\"");
        Html.form().post("/demo");
        assertThat(database.number("select count(*) from runs")).isEqualTo(1);
    }

    @Test
    void demoData_areRemovedWhileTheyAreAllThereIs() {
        Html.form().post("/demo");
        database.awaitRuns();

        assertThat(Html.form().post("/demo/remove").statusCode()).isEqualTo(303);

        assertThat(Html.page("/")).contains("action=\"/demo\"").doesNotContain("Показаны учебные данные");
        assertThat(database.counts().entrySet().stream()
                        .filter(table -> table.getValue() > 0)
                        .map(Map.Entry::getKey))
                .isSubsetOf("distribution_state", "geocode_cache");
    }

    @Test
    void demoDataAmongOthers_areLeftAlone() {
        Html.form().post("/demo");
        database.awaitRuns();
        Sending.storedWith(Samples.tickets(Samples.ticket(1, "Астана"))).send().json(200);

        assertThat(Html.page("/")).doesNotContain("Показаны учебные данные");
        Html.form().post("/demo/remove");

        assertThat(database.number("select count(*) from runs")).isEqualTo(2);
        assertThat(database.number("select count(*) from managers")).isEqualTo(40);
    }
}
