package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NominatimClientTest {

    @Inject
    @RestClient
    NominatimClient client;

    @Test
    void starts() {
        assertThat(client).isNotNull();
    }
}
