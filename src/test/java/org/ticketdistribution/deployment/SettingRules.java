package org.ticketdistribution.deployment;

import static java.util.stream.Collectors.toMap;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ticketdistribution.SettingsTable;
import org.ticketdistribution.SettingsTable.Row;

/** Rules about the service's variables: the manifests agree with the README's table of settings. */
final class SettingRules {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|USERNAME|_KEY)");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private static final Map<String, Row> ROWS =
            SettingsTable.ofReadme().rows().stream().collect(toMap(Row::variable, Function.identity()));

    private SettingRules() {}

    static Stream<String> knownSettings(Manifests manifests) {
        return unknown(names(manifests));
    }

    static Stream<String> valuesFit(Manifests manifests) {
        return misfits(manifests.environment());
    }

    static Stream<String> requiredSettings(Manifests manifests) {
        var given = names(manifests).toList();
        return ROWS.values().stream().filter(Row::required).map(Row::variable).filter(name -> !given.contains(name));
    }

    static Stream<String> noPlainSecrets(Manifests manifests) {
        var demo = manifests.all(Namespace.class).stream()
                .allMatch(namespace -> Manifests.name(namespace).endsWith("-demo"));
        return Stream.concat(
                manifests.environment().keySet().stream().filter(SettingRules::isSecret),
                demo ? Stream.empty() : manifests.all(Secret.class).stream().map(Manifests::name));
    }

    /** The variables that the table does not have. */
    static Stream<String> unknown(Stream<String> variables) {
        return variables.filter(name -> !ROWS.containsKey(name));
    }

    /** The variables whose values are not of the type in the table. */
    static Stream<String> misfits(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable ->
                        ROWS.containsKey(variable.getKey()) && !fits(ROWS.get(variable.getKey()), variable.getValue()))
                .map(variable -> variable.getKey() + "=" + variable.getValue());
    }

    static boolean isSecret(String variable) {
        return SECRET.matcher(variable).matches();
    }

    private static Stream<String> names(Manifests manifests) {
        return Stream.concat(
                        manifests.environment().keySet().stream(),
                        manifests.container().getEnv().stream().map(EnvVar::getName))
                .distinct();
    }

    private static boolean fits(Row row, String value) {
        return switch (row.type()) {
            case "duration", "size" -> isParsed(row, value);
            case "URL" -> value.contains("://");
            case "text", "names, comma-separated", "time zone", "address" -> !value.isBlank();
            case "directory" -> value.startsWith("/");
            default ->
                NUMBER.matcher(row.defaultValue()).matches()
                        ? NUMBER.matcher(value).matches()
                        : List.of(row.type().split(", ")).contains(value);
        };
    }

    private static boolean isParsed(Row row, String value) {
        try {
            row.parsed(value);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
