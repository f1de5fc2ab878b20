package org.ticketdistribution.web.map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;

/** A tile server that an operator set. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(TileServerTest.WithTiles.class)
class TileServerTest {

    /** With a server that nobody asks here. */
    public static final class WithTiles implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "auth", "off",
                    "geocoder.mode", "gazetteer",
                    "web.map.tiles", "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
                    "web.map.attribution", "© Tiles & Co");
        }
    }

    @Test
    void tiles_areAllowedAsPicturesOnlyAndNamed() {
        var response = given().get("/map");

        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data: https://*.tiles.example.org; object-src 'none'; "
                        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(response.asString())
                .contains("data-tiles=\"https://{s}.tiles.example.org/{z}/{x}/{y}.png\"")
                .contains("data-attribution=\"© Tiles &amp; Co\"", "; © Tiles &amp; Co.");
    }
}
