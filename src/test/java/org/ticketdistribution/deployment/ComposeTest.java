package org.ticketdistribution.deployment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.SettingsTable;

/** compose.yaml starts what it says, for this machine only, and with settings that exist. */
class ComposeTest {

    private static final Path FILE = Path.of("compose.yaml");

    /** A variable of whoever starts it, with its default. */
    private static final Pattern OUTSIDE = Pattern.compile("\\$\\{([A-Z0-9_]+):-([^}]*)}");

    private final JsonNode compose = Yaml.document(FILE);
    private final JsonNode services = compose.path("services");

    @Test
    void withoutProfile_theServiceStartsWithDatabaseAndObjects() {
        assertThat(ofProfile("")).containsExactlyInAnyOrder("service", "postgresql", "minio");
        assertThat(ofProfile("langfuse"))
                .containsExactlyInAnyOrder("langfuse", "langfuse-worker", "clickhouse", "redis");
        assertThat(ofProfile("nominatim")).containsExactly("nominatim");
    }

    @Test
    void outsideVariable_isASetting() throws IOException {
        var text = Files.readString(FILE);
        assertThat(SettingRules.unknown(OUTSIDE.matcher(text).results().map(variable -> variable.group(1))))
                .isEmpty();
        assertThat(text.replaceAll(OUTSIDE.pattern(), "")).doesNotContain("$");
    }

    @Test
    void serviceVariable_isASettingWithAValueThatFits() {
        var environment = environment();
        assertThat(SettingRules.unknown(environment.keySet().stream())).isEmpty();
        environment.values().removeIf(String::isEmpty);
        assertThat(SettingRules.misfits(environment)).isEmpty();
        assertThat(environment.keySet())
                .containsAll(SettingsTable.ofReadme().rows().stream()
                        .filter(SettingsTable.Row::required)
                        .map(SettingsTable.Row::variable)
                        .collect(toSet()));
    }

    @Test
    void nothing_listensButOnThisMachine() {
        assertThat(services.findValues("ports")).isNotEmpty().allSatisfy(ports -> assertThat(texts(ports))
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:")));
    }

    @Test
    void image_isFixed() {
        assertThat(services.findValuesAsText("image")).hasSize(services.size()).allSatisfy(image -> assertThat(image)
                .matches(".+:(?!latest).+"));
        assertThat(services.at("/service/image").asText())
                .isEqualTo(Overlay.DEMO.manifests().container().getImage());
        assertThat(Path.of(services.at("/service/build/dockerfile").asText())).exists();
    }

    @Test
    void service_runsAsTheClusterRunsIt() {
        var service = services.path("service");
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges");
        assertThat(texts(service.path("tmpfs"))).singleElement().asString().startsWith("/tmp:size=");
    }

    @Test
    void whateverIsNamed_isThere() {
        var names = names(services);
        services.forEach(service -> assertThat(names).containsAll(names(service.path("depends_on"))));
        var volumes = names(compose.path("volumes"));
        assertThat(services.findValues("volumes")).isNotEmpty().allSatisfy(mounts -> assertThat(texts(mounts))
                .allSatisfy(mount -> {
                    var source = mount.split(":")[0];
                    assertThat(volumes.contains(source) || Files.exists(Path.of(source)))
                            .as(mount)
                            .isTrue();
                }));
    }

    private Set<String> ofProfile(String profile) {
        return names(services).stream()
                .filter(name -> String.join(",", texts(services.path(name).path("profiles")))
                        .equals(profile))
                .collect(toSet());
    }

    /** The service's own, with the defaults of what comes from outside. */
    private Map<String, String> environment() {
        return services.at("/service/environment").properties().stream()
                .collect(toMap(Map.Entry::getKey, variable -> OUTSIDE.matcher(
                                variable.getValue().asText())
                        .replaceAll("$2")));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(toSet());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
