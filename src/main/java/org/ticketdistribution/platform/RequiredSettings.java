package org.ticketdistribution.platform;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings without which the service refuses to start, checked before anything else runs, so that the answer is a
 * sentence and no stack trace.
 */
public final class RequiredSettings {

    private static final List<String> DATABASE =
            List.of("quarkus.datasource.reactive.url", "quarkus.datasource.jdbc.url", "quarkus.datasource.username");

    private static final List<String> LANGFUSE = List.of("langfuse.host", "langfuse.public-key", "langfuse.secret-key");

    private final Function<String, @Nullable String> settings;

    RequiredSettings(Function<String, @Nullable String> settings) {
        this.settings = settings;
    }

    /** The settings of the environment, the system properties and the files that Quarkus reads beside the service. */
    public static RequiredSettings ofThisProcess() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredSources()
                .build();
        return new RequiredSettings(
                name -> config.getOptionalValue(name, String.class).orElse(null));
    }

    /** One sentence for each thing that is missing or wrong; empty when the service may start. */
    public List<String> missing() {
        var sentences = new ArrayList<String>();
        var absent = DATABASE.stream()
                .filter(this::isAbsent)
                .map(RequiredSettings::environmentName)
                .toList();
        if (!absent.isEmpty()) {
            sentences.add("No database is configured, so the service does not start: set " + String.join(", ", absent)
                    + " (and QUARKUS_DATASOURCE_PASSWORD), for example postgresql://localhost:5432/tickets and "
                    + "jdbc:postgresql://localhost:5432/tickets.");
        }
        var auth = settings.apply("auth");
        if (auth == null || !auth.strip().equalsIgnoreCase("off")) {
            sentences.add("AUTH=" + (auth == null ? "" : auth)
                    + " cannot be used: login is not built into this version. Set AUTH=off, which lets everybody do "
                    + "everything, and keep the service on a network that you trust; it binds to 127.0.0.1 unless "
                    + "QUARKUS_HTTP_HOST is set.");
        }
        wrongForTraces(sentences);
        return sentences;
    }

    /** Half of them is a slip: whoever wants traces should not find out weeks later that there are none. */
    private void wrongForTraces(List<String> sentences) {
        var absent = LANGFUSE.stream()
                .filter(this::isAbsent)
                .map(RequiredSettings::environmentName)
                .toList();
        if (!absent.isEmpty() && absent.size() < LANGFUSE.size()) {
            sentences.add(
                    "Traces are set up by halves: " + String.join(" and ", absent)
                            + " must be set too. Set LANGFUSE_HOST, LANGFUSE_PUBLIC_KEY and LANGFUSE_SECRET_KEY, or none of them.");
        }
        var host = settings.apply("langfuse.host");
        if (host != null && !host.isBlank() && !host.strip().matches("https?://[^/?#\\s]+[^?#\\s]*")) {
            sentences.add("LANGFUSE_HOST=" + host
                    + " is no address: traces are sent by HTTP, write for example https://cloud.langfuse.com.");
        }
    }

    private boolean isAbsent(String name) {
        var value = settings.apply(name);
        return value == null || value.isBlank();
    }

    private static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
