package org.ticketdistribution.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.embedded.Directories;

/** As {@link StubOpenAiResource}, behind TLS with a certificate of its own; a packaged service is told to trust it. */
public final class StubOpenAiTlsResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable StubOpenAi stub;
    private @Nullable Path directory;

    @Override
    public Map<String, String> start() {
        var certificate = OwnCertificate.in(emptyDirectory());
        stub = StubOpenAi.start(certificate.server());
        return Map.of(
                "llm.base-url",
                stub.baseUrl(),
                "llm.api-key",
                "test-key",
                "javax.net.ssl.trustStore",
                certificate.trustStore().toString(),
                "javax.net.ssl.trustStorePassword",
                OwnCertificate.PASSWORD);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(stub), new TestInjector.MatchesType(StubOpenAi.class));
    }

    @Override
    public void stop() {
        if (stub != null) {
            stub.close();
        }
        if (directory != null) {
            Directories.delete(directory);
        }
    }

    private Path emptyDirectory() {
        try {
            directory = Files.createTempDirectory(Directories.create(Path.of("target", "embedded")), "tls")
                    .toAbsolutePath();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a directory beneath target/embedded", e);
        }
    }
}
