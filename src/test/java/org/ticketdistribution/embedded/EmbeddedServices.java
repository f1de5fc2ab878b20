package org.ticketdistribution.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL and one S3 endpoint, both empty, for all `@QuarkusTest` classes that name this resource. */
public final class EmbeddedServices implements QuarkusTestResourceLifecycleManager {
    private @Nullable LocalPostgres postgres;
    private @Nullable LocalS3 s3;
    private @Nullable Path objects;

    @Override
    public Map<String, String> start() {
        // Quarkus calls stop() on a normal end only; a cancelled build must not leave servers behind either.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop embedded services"));
        var database = LocalPostgres.temporary();
        postgres = database;
        var store = LocalS3.start(temporaryDirectory());
        s3 = store;
        return Map.ofEntries(
                Map.entry("quarkus.datasource.reactive.url", database.reactiveUrl()),
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.username", database.user()),
                Map.entry("quarkus.datasource.password", database.password()),
                Map.entry("minio.endpoint", store.endpoint().toString()),
                Map.entry("minio.public-endpoint", store.endpoint().toString()),
                Map.entry("minio.access-key", store.accessKey()),
                Map.entry("minio.secret-key", store.secretKey()),
                Map.entry("minio.bucket", "attachments"));
    }

    @Override
    public synchronized void stop() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
        if (s3 != null) {
            s3.close();
            s3 = null;
        }
        if (objects != null) {
            Directories.delete(objects);
            objects = null;
        }
    }

    private Path temporaryDirectory() {
        try {
            objects = Files.createTempDirectory(Directories.create(Path.of("target", "embedded")), "s3");
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a directory beneath target/embedded", e);
        }
    }
}
