package org.ticketdistribution.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Small limits and no object store: the refusals that would take large files otherwise. */
public final class Cramped implements QuarkusTestProfile {

    /** Above it a CSV file is refused. */
    public static final int MAX_FILE_BYTES = 4096;

    /** Above it a whole request is refused. */
    public static final int MAX_BODY_BYTES = 65_536;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "intake.max-file-size",
                String.valueOf(MAX_FILE_BYTES),
                "intake.max-rows",
                "20",
                "quarkus.http.limits.max-body-size",
                String.valueOf(MAX_BODY_BYTES),
                "minio.endpoint",
                "");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DatabaseOnly.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
