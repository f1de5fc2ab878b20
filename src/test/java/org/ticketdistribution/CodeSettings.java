package org.ticketdistribution;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertyNamesMatcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings as the code has them. In each map an absent default is an empty text.
 *
 * @param mapped defaults of our mapped interfaces, by property
 * @param scheduled defaults that stand in the annotations of scheduled methods, by property
 * @param inFile defaults of application.properties, by property, with its variables resolved to their own defaults
 * @param variables the environment variables of application.properties, by property
 * @param framework the interfaces of the framework and its extensions
 */
record CodeSettings(
        Map<String, String> mapped,
        Map<String, String> scheduled,
        Map<String, String> inFile,
        Map<String, String> variables,
        List<ConfigClass> framework) {

    /** A property that is nothing but a variable with its default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):(.*)}");

    private static final Pattern SCHEDULE = Pattern.compile("\\$\\{([a-z.-]+):(.*)}");

    static CodeSettings ofMain() {
        var inFile = new TreeMap<String, String>();
        var variables = new TreeMap<String, String>();
        applicationProperties().forEach((property, value) -> {
            var variable = VARIABLE.matcher((String) value);
            if (variable.matches()) {
                variables.put((String) property, variable.group(1));
            }
            inFile.put((String) property, variable.matches() ? variable.group(2) : (String) value);
        });
        return new CodeSettings(ofMappings(), ofSchedules(), inFile, variables, ofTheFramework());
    }

    /** Whether anything reads the property. */
    boolean knows(String property) {
        return mapped.containsKey(property)
                || scheduled.containsKey(property)
                || property.equals("auth")
                || matcher().matches(property);
    }

    /** The framework's default; of a property with a name in it that of the pattern. */
    String ofFramework(String property) {
        return framework.stream()
                .map(ConfigClass::getProperties)
                .filter(properties -> properties.containsKey(property))
                .map(properties -> requireNonNullElse(properties.get(property), ""))
                .findFirst()
                .orElse("");
    }

    private PropertyNamesMatcher matcher() {
        return ConfigMappings.propertyNamesMatcher(framework);
    }

    private static Map<String, String> ofMappings() {
        var defaults = new TreeMap<String, String>();
        Code.MAIN.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(type -> ConfigClass.configClass(type.reflect()))
                .forEach(mapping -> mapping.getProperties()
                        .forEach((property, value) -> defaults.put(property, requireNonNullElse(value, ""))));
        // A list is set by its name; that its items can be set one by one is nobody's business.
        defaults.keySet().removeIf(property -> property.endsWith("[*]"));
        return defaults;
    }

    private static Map<String, String> ofSchedules() {
        return Code.MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .map(method -> SCHEDULE.matcher(
                        method.getAnnotationOfType(Scheduled.class).every()))
                .filter(Matcher::matches)
                .collect(toMap(schedule -> schedule.group(1), schedule -> schedule.group(2)));
    }

    private static Properties applicationProperties() {
        var properties = new Properties();
        // Not by the class path, where the file of the tests comes first.
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every artifact of the framework lists its interfaces of settings. */
    private static List<ConfigClass> ofTheFramework() {
        var found = new HashMap<String, ConfigClass>();
        try {
            for (URL list : Collections.list(
                    CodeSettings.class.getClassLoader().getResources("META-INF/quarkus-config-roots.list"))) {
                for (var name : lines(list)) {
                    var type = Class.forName(name, false, CodeSettings.class.getClassLoader());
                    if (type.isAnnotationPresent(ConfigMapping.class)) {
                        found.put(name, ConfigClass.configClass(type));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an artifact lists an interface of settings that is not there", e);
        }
        return new ArrayList<>(found.values());
    }

    private static List<String> lines(URL list) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
