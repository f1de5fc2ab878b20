package org.ticketdistribution.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsConfigTest {

    @Test
    void nothingSet_hasTheDefaults() {
        var config = read(Map.of());

        assertThat(config.endpoint()).isEmpty();
        assertThat(config.publicEndpoint()).isEmpty();
        assertThat(config.bucket()).isEqualTo("attachments");
        assertThat(config.region()).isEqualTo("us-east-1");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.transferTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(S3Access.of(config)).isEmpty();
    }

    @Test
    void emptyEndpoint_isNoEndpoint() {
        assertThat(S3Access.of(read(Map.of("minio.endpoint", "")))).isEmpty();
    }

    @Test
    void endpointAlone_isSeenByBrowsersToo() {
        var access =
                S3Access.of(Settings.of("http://minio:9000", "key", "secret")).orElseThrow();

        assertThat(access.endpoint()).isEqualTo(URI.create("http://minio:9000"));
        assertThat(access.publicEndpoint()).isEqualTo(URI.create("http://minio:9000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minio:9000",
                "localhost",
                "ftp://minio:9000",
                "http://",
                "http://minio:9000/files",
                "http://user:pass@minio:9000",
                "http://min io:9000"
            })
    void unusableEndpoint_isNamedWithItsSetting(String endpoint) {
        assertThatThrownBy(() -> S3Access.of(Settings.of(endpoint, "key", "secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MINIO_ENDPOINT=" + endpoint
                        + " is not an address like http://host:9000 or https://host (no path)");
    }

    @Test
    void unusablePublicEndpoint_isNamedWithItsSetting() {
        var settings = Settings.of("http://minio:9000", "key", "secret").seenByBrowsersAt("files.example.kz");

        assertThatThrownBy(() -> S3Access.of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("MINIO_PUBLIC_ENDPOINT=files.example.kz is not an address");
    }

    @Test
    void endpointWithoutSecret_isRefused() {
        var settings = new Settings(
                Optional.of("http://minio:9000"),
                Optional.empty(),
                Optional.of("key"),
                Optional.empty(),
                "attachments");

        assertThatThrownBy(() -> S3Access.of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MINIO_SECRET_KEY is not set, but MINIO_ENDPOINT is: set both, or neither to run without"
                        + " attachments");
    }

    private static AttachmentsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AttachmentsConfig.class)
                // As in the running service; without it a Duration is only read in the form PT5S.
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(AttachmentsConfig.class);
    }
}
