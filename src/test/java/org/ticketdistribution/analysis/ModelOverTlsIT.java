package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Samples.ENGLISH;
import static org.ticketdistribution.testing.Samples.KAZAKH;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.stub.StubOpenAiTlsResource;
import org.ticketdistribution.testing.DatabaseOnly;
import org.ticketdistribution.testing.Sending;

/** A model behind TLS whose certificate nobody trusts but who was told to: docs/operations.md, "An authority of your own". */
@QuarkusIntegrationTest
@TestProfile(ModelOverTlsIT.WithOwnCertificate.class)
class ModelOverTlsIT {

    public static final class WithOwnCertificate implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(DatabaseOnly.class), new TestResourceEntry(StubOpenAiTlsResource.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    StubOpenAi model;

    @Test
    void modelThatIsTrustedBySetting_answersEveryTicketInTheAskedSchema() throws Exception {
        assertThat(model.baseUrl()).startsWith("https://");

        var result = Sending.of(
                        OFFICES,
                        MANAGERS,
                        tickets(
                                ticket(1, QUESTION, "", "Mass", "Алматы"),
                                ticket(2, KAZAKH, "", "Mass", "Алматы"),
                                ticket(3, ENGLISH, "", "Mass", "Астана")))
                .send()
                .json(200);

        assertThat(items(result.path("tickets")).stream()
                        .map(ticket -> ticket.at("/ai_analysis/source").asText() + " "
                                + ticket.at("/ai_analysis/language").asText()))
                .containsExactlyInAnyOrder("llm RU", "llm KZ", "llm ENG");
        for (var request : model.requests()) {
            assertThat(new ObjectMapper()
                            .readTree(request)
                            .at("/response_format/type")
                            .asText())
                    .isEqualTo("json_schema");
        }
    }
}
