package org.ticketdistribution.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ticketdistribution.embedded.LocalPostgres;
import org.ticketdistribution.embedded.LocalS3;
import org.ticketdistribution.embedded.OwnSession;

/**
 * The service as everybody runs it: the packaged jar in a process of its own, told by environment variables. With the
 * system property {@code service.executable} the native executable of that path.
 */
public final class ServiceProcess {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String EXECUTABLE = System.getProperty("service.executable", "");
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final int LINES_SHOWN = 15;

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the service and returns at once. The person's own environment stays where {@code environment} says nothing,
     * also OPENAI_API_KEY.
     *
     * @param jvmOptions come before `-jar`; of those the native executable knows `-X…`, and gets no others
     * @param log where its output goes, in place of what is there
     */
    public static ServiceProcess launch(List<String> jvmOptions, Map<String, String> environment, Path log) {
        var command = new ArrayList<>(OwnSession.PREFIX);
        command.addAll(EXECUTABLE.isEmpty() ? jar(jvmOptions) : executable(jvmOptions));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the service", e);
        }
    }

    private static List<String> jar(List<String> jvmOptions) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    private static List<String> executable(List<String> jvmOptions) {
        return Stream.concat(
                        Stream.of(EXECUTABLE),
                        jvmOptions.stream().filter(option -> option.startsWith("-X") && !option.startsWith("-XX")))
                .toList();
    }

    /** The settings that every installation needs. */
    public static Map<String, String> environment(LocalPostgres database, LocalS3 objects, int port, Path uploads) {
        return Map.ofEntries(
                // By default all services of a machine share one directory, which belongs to the first user who ran
                // one.
                Map.entry("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", uploads.toString()),
                Map.entry("AUTH", "off"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.user()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                Map.entry("MINIO_ENDPOINT", objects.endpoint().toString()),
                Map.entry("MINIO_PUBLIC_ENDPOINT", objects.endpoint().toString()),
                Map.entry("MINIO_ACCESS_KEY", objects.accessKey()),
                Map.entry("MINIO_SECRET_KEY", objects.secretKey()),
                Map.entry("MINIO_BUCKET", "attachments"));
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** With what it ended; waits for that. */
    public int exitStatus() {
        return process.onExit().join().exitValue();
    }

    /** Returns when the service is ready for requests; a service that ends or needs over two minutes is trouble. */
    public void awaitReady(BooleanSupplier ready) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        try {
            while (!ready.getAsBoolean()) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw ended();
                }
                if (System.nanoTime() > deadline) {
                    throw new DemoTrouble("The service was not ready after " + START_TIMEOUT.toMinutes()
                            + " minutes; its output is in " + log + ".");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoTrouble("Interrupted while the service was starting.", e);
        }
    }

    /** Waits for the end of the service, which comes before the demo's own only when something is wrong. */
    DemoTrouble awaitEnd() {
        try {
            process.waitFor();
            return ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DemoTrouble("Interrupted while the service was running.", e);
        }
    }

    private DemoTrouble ended() {
        return new DemoTrouble("The service ended with status %d; the end of its output, which is in %s:%n%s"
                .formatted(process.exitValue(), log, lastLines()));
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(cannot be read: " + e + ")";
        }
    }
}
