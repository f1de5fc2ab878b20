package org.ticketdistribution.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process that was started a moment ago, and the clock that runs since. Ended by {@link #close}. */
final class StartedService implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_AFTER_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final long started = System.nanoTime();
    private final Process process;
    private final int port;

    private StartedService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StartedService start(Contender contender, Map<String, String> settings, int port, Path log)
            throws IOException {
        var builder = new ProcessBuilder(contender.command())
                .directory(contender.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new StartedService(builder.start(), port);
    }

    /** Milliseconds from the start of the process to the first 200 at this path; asks until it comes. */
    double millisecondsTo(String path) throws IOException {
        while (status(path) != 200) {
            if (!process.isAlive() || System.nanoTime() - started > LONGEST.toNanos()) {
                throw new IOException("no 200 at " + path + ", and the process "
                        + (process.isAlive() ? "runs" : "ended with " + process.exitValue()));
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER_NANOS);
        }
        return (System.nanoTime() - started) / 1e6;
    }

    /** By a bare socket: a client of the JDK would take more time of the machine than who answers. 0 without an answer. */
    private int status(String path) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
        } catch (IOException nobodyListensYet) {
            return 0;
        }
    }

    /** What it has of the machine's memory, in megabytes of 10⁶ bytes. */
    double residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    * 1024
                    / 1e6;
        }
    }

    /** SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        try {
            // A training writes its cache at the end.
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
