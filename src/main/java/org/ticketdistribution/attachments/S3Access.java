package org.ticketdistribution.attachments;

import io.minio.MinioClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * Checked settings of a configured store.
 *
 * @param endpoint where this service reaches it
 * @param publicEndpoint where a browser reaches it
 */
record S3Access(
        URI endpoint,
        URI publicEndpoint,
        String accessKey,
        String secretKey,
        String bucket,
        String region,
        Duration connectTimeout,
        Duration transferTimeout) {

    /**
     * Reads and checks the settings.
     *
     * @return empty when no endpoint is set
     * @throws IllegalArgumentException naming the setting that is missing or unusable
     */
    static Optional<S3Access> of(AttachmentsConfig config) {
        return config.endpoint().map(endpoint -> read(endpoint, config));
    }

    /** A client for this service's own calls. It blocks. */
    MinioClient client() {
        return client(endpoint);
    }

    /** A client that only signs: what it signs is asked for at the address a browser reaches. */
    MinioClient signingClient() {
        return client(publicEndpoint);
    }

    private MinioClient client(URI address) {
        // The region is set, or the client would ask the store for it before it signs.
        var client = MinioClient.builder()
                .endpoint(address.toString())
                .region(region)
                .credentials(accessKey, secretKey)
                .build();
        client.setTimeout(connectTimeout.toMillis(), transferTimeout.toMillis(), transferTimeout.toMillis());
        return client;
    }

    private static S3Access read(String endpoint, AttachmentsConfig config) {
        return new S3Access(
                address("MINIO_ENDPOINT", endpoint),
                address("MINIO_PUBLIC_ENDPOINT", config.publicEndpoint().orElse(endpoint)),
                required("MINIO_ACCESS_KEY", config.accessKey()),
                required("MINIO_SECRET_KEY", config.secretKey()),
                config.bucket(),
                config.region(),
                config.connectTimeout(),
                config.transferTimeout());
    }

    private static String required(String setting, Optional<String> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                setting + " is not set, but MINIO_ENDPOINT is: set both, or neither to run without attachments"));
    }

    private static URI address(String setting, String value) {
        var expected = setting + "=" + value + " is not an address like http://host:9000 or https://host (no path)";
        URI address;
        try {
            address = new URI(value.strip());
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException(expected, unreadable);
        }
        var isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        var path = address.getPath();
        var isBare = (path == null || path.isEmpty() || path.equals("/"))
                && address.getQuery() == null
                && address.getUserInfo() == null;
        if (!isHttp || !isBare || address.getHost() == null) {
            throw new IllegalArgumentException(expected);
        }
        return address;
    }
}
