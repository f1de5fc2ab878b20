package org.ticketdistribution;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of settings in the README agrees with the code, and the code with itself. */
class SettingsTableTest {

    private final SettingsTable table = SettingsTable.ofReadme();
    private final CodeSettings code = CodeSettings.ofMain();

    @Test
    void everySettingOfTheCode_hasARow() {
        assertThat(table.properties())
                .containsAll(code.mapped().keySet())
                .containsAll(code.scheduled().keySet())
                .containsAll(code.variables().keySet());
    }

    @Test
    void row_hasTheDefaultOfTheCode() {
        assertThat(defaultsInTable(code.mapped())).isEqualTo(defaults(code.mapped()));
        assertThat(defaultsInTable(code.scheduled())).isEqualTo(defaults(code.scheduled()));
    }

    @Test
    void row_hasTheDefaultOfThePropertiesFile() {
        assertThat(defaultsInTable(code.inFile())).isEqualTo(defaults(code.inFile()));
    }

    @Test
    void row_hasTheDefaultOfTheFramework_whereWeSetNone() {
        var untouched = table.rows().stream()
                .filter(row -> row.property().startsWith("quarkus."))
                .filter(row -> !code.inFile().containsKey(row.property()))
                .collect(toMap(SettingsTable.Row::property, row -> code.ofFramework(row.property())));

        assertThat(defaultsInTable(untouched)).isEqualTo(defaults(untouched));
    }

    @Test
    void row_namesAPropertyThatExists() {
        assertThat(table.properties()).allSatisfy(property -> assertThat(code.knows(property))
                .as("%s is read by our code or by the framework", property)
                .isTrue());
    }

    @Test
    void row_namesTheVariableThatSetsItsProperty() {
        var expected = new TreeMap<String, String>();
        table.properties().forEach(property -> expected.put(property, byRule(property)));
        expected.putAll(code.variables());

        assertThat(table.variables()).isEqualTo(expected);
    }

    /** How the configuration derives a variable's name, where the file gives the property none of its own. */
    private static String byRule(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The given properties' defaults as the table has them; a property without a row is left out. */
    private Map<String, Object> defaultsInTable(Map<String, String> properties) {
        var found = new TreeMap<String, Object>();
        table.rows().stream()
                .filter(row -> properties.containsKey(row.property()))
                .forEach(row -> found.put(row.property(), row.parsed(row.defaultValue())));
        return found;
    }

    /** The same properties' defaults as they really are, read as the type that the table names. */
    private Map<String, Object> defaults(Map<String, String> properties) {
        var found = new TreeMap<String, Object>();
        table.rows().stream()
                .filter(row -> properties.containsKey(row.property()))
                .forEach(row -> found.put(row.property(), row.parsed(properties.getOrDefault(row.property(), ""))));
        return found;
    }
}
