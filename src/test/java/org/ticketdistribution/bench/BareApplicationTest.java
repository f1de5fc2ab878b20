package org.ticketdistribution.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareApplicationTest {

    @TempDir
    Path directory;

    @Test
    void project_hasOurExtensionsAndNeitherTestsNorPluginsOfOurs() throws Exception {
        BareApplication.write(Path.of("pom.xml"), directory);

        assertThat(Files.readString(directory.resolve("pom.xml")))
                .contains(
                        "<artifactId>bare</artifactId>",
                        "<artifactId>quarkus-hibernate-reactive-panache</artifactId>",
                        "<artifactId>quarkus-langchain4j-openai</artifactId>",
                        "<artifactId>quarkus-minio</artifactId>",
                        "<artifactId>picocss__pico</artifactId>",
                        "<artifactId>quarkus-maven-plugin</artifactId>",
                        "<id>native</id>")
                .doesNotContain(
                        "<artifactId>ticket-distribution</artifactId>",
                        "<artifactId>assertj-core</artifactId>",
                        "<artifactId>liblinear</artifactId>",
                        "<artifactId>spotless-maven-plugin</artifactId>",
                        "<artifactId>exec-maven-plugin</artifactId>",
                        "<id>faults</id>");
        assertThat(Files.readString(directory.resolve("src/main/resources/application.properties")))
                .contains("quarkus.locales=ru,kk,en", "quarkus.liquibase.migrate-at-start=false");
    }
}
