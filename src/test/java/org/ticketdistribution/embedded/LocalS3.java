package org.ticketdistribution.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An S3 endpoint (S3Proxy over a directory) on a free loopback port, in a JVM of its own. Signatures are checked: an
 * unsigned or tampered request gets 403.
 */
public final class LocalS3 implements AutoCloseable {
    /** Where the build copies S3Proxy with all its dependencies; they must not meet ours on one class path. */
    public static final Path JAR = Path.of("target", "embedded", "s3proxy.jar");

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final String ACCESS_KEY = "tickets";
    private static final String SECRET_KEY = "tickets-secret";

    private final Process process;
    private final URI endpoint;
    private final Path log;

    private LocalS3(Process process, URI endpoint, Path log) {
        this.process = process;
        this.endpoint = endpoint;
        this.log = log;
    }

    /** Serves the objects beneath {@code directory}, which is created when absent. Returns when it answers. */
    public static LocalS3 start(Path directory) {
        var s3 = launch(directory);
        s3.awaitAnswer();
        return s3;
    }

    /** Like {@link #start}, but returns at once: for callers that note the process before they wait for it. */
    public static LocalS3 launch(Path directory) {
        return launch(directory, FreePort.onLoopback());
    }

    /** Like {@link #launch(Path)}, on a port of the caller's choice: for a server that comes back at its old address. */
    public static LocalS3 launch(Path directory, int port) {
        var home = Directories.create(directory);
        var endpoint = URI.create("http://127.0.0.1:" + port);
        var log = home.resolve("s3.log");
        try {
            var configuration = home.resolve("s3proxy.properties");
            Files.write(configuration, configuration(endpoint, Directories.create(home.resolve("buckets"))));
            var process = new ProcessBuilder(command(configuration))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new LocalS3(process, endpoint, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start S3Proxy in " + home, e);
        }
    }

    /** Returns when the endpoint answers. A process that ends or stays silent for a minute is an error with its output. */
    public void awaitAnswer() {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("S3Proxy did not start at " + endpoint + ", its output is in " + log);
            }
            pause();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return SECRET_KEY;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    private static List<String> configuration(URI endpoint, Path buckets) {
        return List.of(
                "s3proxy.endpoint=" + endpoint,
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=filesystem-nio2",
                "jclouds.filesystem.basedir=" + buckets);
    }

    private static List<String> command(Path configuration) {
        var command = new ArrayList<>(OwnSession.PREFIX);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of("--properties", configuration.toString()));
        return command;
    }

    /** Any HTTP status will do: an unsigned request is refused with 403. */
    private boolean answers() {
        try {
            var connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false; // Not listening yet.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for S3Proxy", e);
        }
    }
}
