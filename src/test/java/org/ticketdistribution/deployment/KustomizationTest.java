package org.ticketdistribution.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our rendering is that of kubectl, where there is one. */
class KustomizationTest {

    @ParameterizedTest
    @EnumSource
    void overlay_isRenderedAsKubectlRendersIt(Overlay overlay) throws Exception {
        assumeTrue(isOnPath("kubectl"), "no kubectl on this machine");

        assertThat(byId(overlay.render())).isEqualTo(byId(Yaml.documents(kubectl("kustomize", overlay.directory()))));
    }

    private static Map<String, ObjectNode> byId(List<ObjectNode> objects) {
        var found = new TreeMap<String, ObjectNode>();
        objects.forEach(object -> assertThat(found.put(Kustomization.id(object), object))
                .as("%s comes once", Kustomization.id(object))
                .isNull());
        return found;
    }

    private static String kubectl(String command, Path directory) throws IOException, InterruptedException {
        var errors = Files.createTempFile("kubectl", ".log");
        var process = new ProcessBuilder("kubectl", command, directory.toString())
                .redirectError(errors.toFile())
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(errors)).as("errors and warnings").isEmpty();
        return output;
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
