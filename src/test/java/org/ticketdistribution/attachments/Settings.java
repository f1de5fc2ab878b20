package org.ticketdistribution.attachments;

import java.time.Duration;
import java.util.Optional;

/** The settings as a value, with the defaults of the mapping where a test has nothing to say. */
record Settings(
        Optional<String> endpoint,
        Optional<String> publicEndpoint,
        Optional<String> accessKey,
        Optional<String> secretKey,
        String bucket)
        implements AttachmentsConfig {

    private static final String BUCKET = "attachments";

    static Settings of(String endpoint, String accessKey, String secretKey) {
        return new Settings(
                Optional.of(endpoint), Optional.empty(), Optional.of(accessKey), Optional.of(secretKey), BUCKET);
    }

    Settings seenByBrowsersAt(String address) {
        return new Settings(endpoint, Optional.of(address), accessKey, secretKey, bucket);
    }

    Settings in(String otherBucket) {
        return new Settings(endpoint, publicEndpoint, accessKey, secretKey, otherBucket);
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration transferTimeout() {
        return Duration.ofSeconds(30);
    }
}
