package org.ticketdistribution.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every image that src/main/docker makes, and that its steps find what they take. */
class DockerfileTest {

    private static final Path HOME = Path.of("src/main/docker");

    private static final Pattern FIXED_IMAGE = Pattern.compile("\\S+:(?!latest)\\S+|\\S+@sha256:\\S+");

    private static final Pattern VARIABLE = Pattern.compile("([A-Z][A-Z0-9_]*)=");

    /** What a build leaves in target; of the first package, of the second native. */
    private static final List<String> BUILT = List.of(
            "target/quarkus-app/lib/",
            "target/quarkus-app/quarkus-run.jar",
            "target/quarkus-app/quarkus/",
            "target/quarkus-app/app/",
            "target/ticket-distribution-0.1.0-runner");

    static List<Path> files() throws IOException {
        try (var files = Files.list(HOME)) {
            return files.filter(file -> file.getFileName().toString().startsWith("Dockerfile"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void threeImages_areThere() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Dockerfile.jvm", "Dockerfile.multistage", "Dockerfile.native");
    }

    @ParameterizedTest
    @MethodSource("files")
    void image_runsAsTheUserOfTheManifests(Path file) {
        assertThat(Dockerfile.read(file).last().all("USER")).containsExactly("10001:10001");
    }

    @ParameterizedTest
    @MethodSource("files")
    void image_isMadeOfFixedImages(Path file) {
        var dockerfile = Dockerfile.read(file);
        assertThat(dockerfile.stages())
                .allSatisfy(stage ->
                        assertThat(stage.all("FROM").get(0).split(" ")[0]).matches(FIXED_IMAGE));
    }

    /** So its base needs no shell. */
    @ParameterizedTest
    @MethodSource("files")
    void image_isMadeByCopyingAloneAndStartsWithoutShell(Path file) {
        var last = Dockerfile.read(file).last();
        assertThat(last.all("RUN")).isEmpty();
        assertThat(last.all("ENTRYPOINT")).singleElement().asString().matches("\\[\".+\"]");
        assertThat(last.all("CMD")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void image_saysWhatItIs(Path file) throws IOException {
        var version = Pattern.compile("<version>(.+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Dockerfile.read(file).last().all("LABEL"))
                .singleElement()
                .asString()
                .contains("org.opencontainers.image.title=\"ticket-distribution\"")
                .contains("org.opencontainers.image.description=")
                .contains("org.opencontainers.image.version=\"" + version.group(1) + "\"")
                .contains("org.opencontainers.image.licenses=\"Apache-2.0\"");
        assertThat(Overlay.DEMO.manifests().container().getImage())
                .isEqualTo("ticket-distribution:" + version.group(1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void variable_isASettingOrTheLanguage(Path file) {
        var names = Dockerfile.read(file).stages().stream()
                .flatMap(stage -> stage.all("ENV").stream())
                .flatMap(variables -> VARIABLE.matcher(variables).results())
                .map(variable -> variable.group(1))
                .filter(name -> !name.equals("LANG"));
        assertThat(SettingRules.unknown(names)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void copiedFile_isThereAndNotIgnored(Path file) throws IOException {
        var allowed = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        assertThat(copied(file)).isNotEmpty().allSatisfy(source -> {
            assertThat(source.startsWith("target/") ? isBuilt(source) : isInSources(source))
                    .as("%s exists", source)
                    .isTrue();
            assertThat(allowed).anySatisfy(path -> assertThat(source).startsWith(path));
        });
    }

    @Test
    void jvmImage_hasTheWholeApplication() {
        var taken = copied(HOME.resolve("Dockerfile.jvm"));
        assertThat(BUILT.stream().filter(path -> path.startsWith("target/quarkus-app/")))
                .allSatisfy(path -> assertThat(taken).anyMatch(source -> matches(source, path)));
    }

    /** Beside the heap there are code, stacks and buffers of the network; the executable does not ask how much there is. */
    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.native", "Dockerfile.multistage"})
    void nativeImage_hasAHeapThatFitsTheManifests(String file) {
        var heap = Pattern.compile("\"-Xmx(\\d+)m\"")
                .matcher(Dockerfile.read(HOME.resolve(file))
                        .last()
                        .all("ENTRYPOINT")
                        .get(0));
        assertThat(heap.find()).isTrue();
        for (var overlay : Overlay.values()) {
            var limit =
                    overlay.manifests().container().getResources().getLimits().get("memory");
            var share = Double.parseDouble(heap.group(1))
                    * 1024
                    * 1024
                    / Quantity.getAmountInBytes(limit).doubleValue();
            assertThat(share).as("the heap's share of %s", limit).isBetween(0.5, 0.7);
        }
    }

    /** A cache that was trained with other options is not used. */
    @Test
    void jvmImage_runsAsItWasTrained() throws IOException {
        var training = Files.readString(HOME.resolve("train"));
        var start = Dockerfile.read(HOME.resolve("Dockerfile.jvm"))
                .last()
                .all("ENTRYPOINT")
                .get(0);
        for (var option : List.of("-XX:+UseSerialGC", "-jar\", \"quarkus-run.jar")) {
            assertThat(start).contains("\"" + option + "\"");
            assertThat(training).contains(option.replace("\", \"", " "));
        }
        assertThat(start).contains("\"-XX:AOTCache=app.aot\"");
        assertThat(training).contains(" -XX:AOTCacheOutput=app.aot ");
    }

    /** What is copied from outside of the engine. */
    private static List<String> copied(Path file) {
        return Dockerfile.read(file).stages().stream()
                .flatMap(stage -> stage.all("COPY").stream())
                .filter(copy -> !copy.contains("--from="))
                .flatMap(copy -> {
                    var words = Stream.of(copy.split(" "))
                            .filter(word -> !word.startsWith("--"))
                            .toList();
                    return words.subList(0, words.size() - 1).stream();
                })
                .toList();
    }

    private static boolean isBuilt(String source) {
        return BUILT.stream().anyMatch(path -> matches(source, path));
    }

    private static boolean isInSources(String source) {
        var directory = Path.of(source).getParent() == null
                ? Path.of("")
                : Path.of(source).getParent();
        try (var entries = Files.list(directory)) {
            return entries.anyMatch(entry -> matches(source, entry + (source.endsWith("/") ? "/" : "")));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean matches(String pattern, String path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(path))
                || pattern.equals(path);
    }
}
