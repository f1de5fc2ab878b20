package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;

/** Requests that cannot be answered get a problem that says why. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class BadRequestTest {

    @Test
    void typeThatIsNotOffered_isAProblem() {
        Api.getAs("/api/tickets", "application/xml").problem(406);
    }

    /** A long value is cut where it is quoted, and what it holds does no harm. */
    @Test
    void hostileValue_isQuotedShort() {
        var detail = Api.get("/api/tickets", "page", "<script>".repeat(100))
                .problem(400)
                .get("detail")
                .asText();

        assertThat(detail).startsWith("page=«<script>").hasSizeLessThan(150);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tickets/999, 404",
        "/api/runs/999, 404",
        "/api/dashboard/business-units/999/managers, 404",
        "/api/tickets/-1, 404",
        "/api/tickets/9223372036854775807, 404",
        "/api/tickets/abc, 400",
        "/api/tickets/1.5, 400",
        "/api/tickets/9223372036854775808, 400",
        "/api/runs/abc, 400",
        "/api/dashboard/business-units/abc/managers, 400",
        "/api/tickets?page=0, 400",
        "/api/tickets?page=-1, 400",
        "/api/tickets?page=x, 400",
        "/api/tickets?page=99999999999999999999, 400",
        "/api/tickets?size=0, 400",
        "/api/tickets?size=201, 400",
        "/api/tickets?size=1.5, 400",
        "/api/tickets?sort=name, 400",
        "/api/tickets?sort=--id, 400",
        "/api/tickets?sort=id%20desc, 400",
        "/api/tickets?assigned=yes, 400",
        "/api/tickets?needs_review=2, 400",
        "/api/tickets?priority_min=high, 400",
        "/api/tickets?priority_max=99999999999, 400",
        "/api/tickets?manager_id=x, 400",
        "/api/tickets?run_id=x, 400",
        "/api/tickets/export?sort=name, 400",
        "/api/tickets/export?assigned=yes, 400",
        "/api/runs?size=0, 400",
        "/api/runs?size=201, 400",
        "/api/tickets/%00, 400",
        "/api/tickets?page=%00, 400",
        "/api/tickets?page=%FF, 400",
        "/api/tickets?sort=%F0%9F%98%80, 400",
        "/api/nothing, 404",
        "/api, 404",
        "/api/tickets/1/nothing, 404",
        "/nothing, 404",
    })
    void readingWhatCannotBeRead_isAProblem(String path, int status) {
        Api.getEncoded(path).problem(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/tickets",
        "DELETE, /api/tickets",
        "GET, /api/upload",
        "GET, /api/process",
        "PUT, /api/dashboard/stats",
        "PATCH, /api/runs/1"
    })
    void methodThatIsNotOffered_isAProblem(String method, String path) {
        Api.request(method, path).problem(405);
    }
}
