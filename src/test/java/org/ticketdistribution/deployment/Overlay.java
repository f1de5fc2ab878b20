package org.ticketdistribution.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be given to `kubectl apply -k`. */
enum Overlay {
    DEMO("demo"),
    PRODUCTION("production"),
    /** Production with everything that an operator may add. */
    PRODUCTION_WITH_OPTIONS("production") {
        @Override
        Path directory() {
            return withComponents(super.directory());
        }
    };

    private static final Path HOME = Path.of("deploy/k8s");

    private final String name;

    Overlay(String name) {
        this.name = name;
    }

    Path directory() {
        return HOME.resolve("overlays").resolve(name);
    }

    List<ObjectNode> render() {
        return Kustomization.render(directory());
    }

    Manifests manifests() {
        try {
            return Manifests.of(render());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path withComponents(Path overlay) {
        var directory = Path.of("target/kustomize/with-options");
        try (var components = Files.list(HOME.resolve("components"))) {
            Files.createDirectories(directory);
            var lines = new StringBuilder("namespace: ticket-distribution\nresources:\n- %s\ncomponents:\n"
                    .formatted(directory.relativize(overlay)));
            components.sorted().forEach(component -> lines.append("- ")
                    .append(directory.relativize(component))
                    .append('\n'));
            Files.writeString(directory.resolve("kustomization.yaml"), lines);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
