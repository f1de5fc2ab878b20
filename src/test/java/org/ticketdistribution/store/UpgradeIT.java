package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.FirstVersion;
import org.ticketdistribution.testing.TestDatabase;

/** What was packaged brings the database of the first version up to date at its start; see also {@link UpgradeTest}. */
@QuarkusIntegrationTest
@TestProfile(UpgradeIT.OnTheFirstVersion.class)
class UpgradeIT {

    public static final class OnTheFirstVersion implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FirstVersion.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void databaseOfTheFirstVersion_isUpgradedAndItsTicketsAreServed() {
        Api.get("/q/health/ready").json(200);
        assertThat(new TestDatabase()
                        .number("select count(*) from databasechangelog where id = ?", DatabaseProbe.NEWEST_CHANGE))
                .isOne();

        var tickets = Api.get("/api/tickets").json(200);

        assertThat(tickets.path("total").asInt()).isEqualTo(10);
        assertThat(items(tickets.path("items"))).hasSize(10).allSatisfy(ticket -> assertThat(
                        ticket.at("/assignment/manager_name").asText())
                .isNotBlank());
    }
}
