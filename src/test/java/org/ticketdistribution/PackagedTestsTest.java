package org.ticketdistribution;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every test of the whole application also goes against what was packaged, or docs/native.md says why it cannot. */
class PackagedTestsTest {

    private static final Path PAGE = Path.of("docs/native.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+Test)` \\| \\S.* \\|$");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.ticketdistribution");

    @Test
    void testOfTheApplication_hasAnIntegrationTestOrAReason() throws IOException {
        var withoutOne = annotated("io.quarkus.test.junit.QuarkusTest");
        withoutOne.removeAll(TESTS.stream()
                .filter(type -> type.isAnnotatedWith("io.quarkus.test.junit.QuarkusIntegrationTest"))
                .flatMap(type -> type.getRawSuperclass().stream())
                .map(JavaClass::getSimpleName)
                .toList());

        assertThat(withoutOne).isEqualTo(withReason());
    }

    private static TreeSet<String> annotated(String annotation) {
        return TESTS.stream()
                .filter(type -> type.isAnnotatedWith(annotation))
                .map(JavaClass::getSimpleName)
                .collect(toCollection(TreeSet::new));
    }

    private static TreeSet<String> withReason() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
