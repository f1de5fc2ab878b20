package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.pipeline.Upload.SentFile;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.store.DemoRun;

/** The files that come with the service for those who want to see it at work: tickets of nobody. */
@ApplicationScoped
public class DemoFiles {

    private static final String OFFICES = "business_units.csv";
    private static final String MANAGERS = "managers.csv";
    private static final String TICKETS = "tickets.csv";

    /** By name: an artifact's folders cannot be listed everywhere. */
    static final List<String> ATTACHMENTS = List.of("chart_blank.jpg", "login_error.png", "payment_declined.png");

    private final Uploads uploads;
    private final DemoRun demo;
    private final Offload offload;
    private final DemoConfig config;

    DemoFiles(Uploads uploads, DemoRun demo, Offload offload, DemoConfig config) {
        this.uploads = uploads;
        this.demo = demo;
        this.offload = offload;
        this.config = config;
    }

    /** Whether this installation offers them at all. */
    public boolean areOffered() {
        return config.offered();
    }

    /** Loads them as an upload of the same files would, and marks it; the answer is the queued run. */
    public Uni<Long> load() {
        return offload.call(DemoFiles::unpack).chain(folder -> uploads.accept(upload(folder), Optional.empty())
                .call(demo::mark)
                .eventually(() -> offload.call(() -> remove(folder))));
    }

    private static Upload upload(Path folder) {
        return new Upload(
                file(folder, OFFICES),
                file(folder, MANAGERS),
                file(folder, TICKETS),
                ATTACHMENTS.stream().map(name -> file(folder, name)).toList(),
                false);
    }

    private static SentFile file(Path folder, String name) {
        return new SentFile(name, folder.resolve(name));
    }

    private static Path unpack() throws IOException {
        var folder = Files.createTempDirectory("ticket-distribution-demo");
        for (var name : List.of(OFFICES, MANAGERS, TICKETS)) {
            copy("/demo/" + name, folder.resolve(name));
        }
        for (var name : ATTACHMENTS) {
            copy("/demo/attachments/" + name, folder.resolve(name));
        }
        return folder;
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var content = DemoFiles.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(content, resource + " is not in the artifact"), file);
        }
    }

    private static @Nullable Void remove(Path folder) throws IOException {
        var names = Stream.concat(Stream.of(OFFICES, MANAGERS, TICKETS), ATTACHMENTS.stream())
                .toList();
        for (var name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
        return null;
    }
}
