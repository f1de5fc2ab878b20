package org.ticketdistribution.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ticketdistribution.embedded.LocalPostgres;
import org.ticketdistribution.embedded.LocalS3;

/** Starts everything, loads the files, tells what happened and serves until it is stopped. Called by `./demo`. */
public final class Demo {
    private static final int STATUS_NOT_ALL_HANDLED = 1;
    private static final int STATUS_TROUBLE = 2;

    private final PrintStream out;
    private final DemoOptions options;
    private final DemoHome home;
    private final ProcessLedger ledger;

    private Demo(PrintStream out, DemoOptions options, DemoHome home, ProcessLedger ledger) {
        this.out = out;
        this.options = options;
        this.home = home;
        this.ledger = ledger;
    }

    /**
     * Ends with status 0 when all tickets were handled, 1 when not (only with `--exit`), 2 when the demo could not run.
     * The system property `demo.called-from` is the directory in which the command was typed.
     */
    public static void main(String[] arguments) {
        // Whatever the terminal claims to speak: names and texts are Russian and Kazakh.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var options = DemoOptions.parse(List.of(arguments), Path.of(System.getProperty("demo.called-from", "")));
            var files = InputFiles.in(options.files());
            var home = DemoHome.taken(Path.of(".demo"));
            var ledger = new ProcessLedger(home.ledgerFile());
            System.exit(new Demo(out, options, home, ledger).run(files));
        } catch (DemoTrouble e) {
            out.println();
            out.println(e.getMessage());
            System.exit(STATUS_TROUBLE);
        } catch (DemoStopped e) {
            // The shutdown hook tells about it and ends the process.
            System.exit(STATUS_TROUBLE);
        }
    }

    private int run(InputFiles files) {
        for (var orphan : ledger.stopOrphans()) {
            out.println("Stopped what an earlier demo left running: " + orphan.child() + ", process " + orphan.pid());
        }
        requireFree(options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the demo"));

        var base = URI.create("http://localhost:" + options.port());
        var client = new ServiceClient(base);
        var service = start(client);
        var tickets = "Loading and distributing the tickets of " + options.files();
        var run = timed(tickets, () -> client.upload(files));
        out.println(new Summary(run).text());
        if (options.exit()) {
            return run.allHandled() ? 0 : STATUS_NOT_ALL_HANDLED;
        }
        out.println(whereToClick(base));
        return unlessStopped(() -> {
            throw service.awaitEnd();
        });
    }

    private ServiceProcess start(ServiceClient client) {
        var data = home.dataFor(options);
        var database = timed(
                "Starting PostgreSQL",
                () -> ledger.start(
                        Child.DATABASE,
                        () -> LocalPostgres.keptIn(data.resolve("postgres"), home.binaries()),
                        postgres -> postgres.process().orElseThrow()));
        var objects = timed("Starting the object store", () -> {
            var s3 = ledger.start(Child.OBJECT_STORE, () -> LocalS3.launch(data.resolve("s3")), LocalS3::process);
            s3.awaitAnswer();
            return s3;
        });
        return timed("Starting the service", () -> {
            var environment = environment(database, objects, data.resolve("uploads"));
            var log = data.resolve("service.log");
            var service = ledger.start(
                    Child.SERVICE, () -> ServiceProcess.launch(List.of(), environment, log), ServiceProcess::handle);
            service.awaitReady(client::ready);
            return service;
        });
    }

    private Map<String, String> environment(LocalPostgres database, LocalS3 objects, Path uploads) {
        var environment = new HashMap<>(ServiceProcess.environment(database, objects, options.port(), uploads));
        environment.put("DEMO", "true");
        environment.put("GEOCODER", System.getenv().getOrDefault("GEOCODER", "gazetteer"));
        return environment;
    }

    /** @throws DemoTrouble when somebody listens on the port already */
    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new DemoTrouble(
                    "Port " + port + " is busy: stop the program that listens there, or choose another"
                            + " port with --port N.",
                    e);
        }
    }

    private void stop() {
        out.println();
        out.println("Stopping the service, the object store and PostgreSQL …");
        ledger.stopAll();
        out.println("Stopped.");
    }

    private <T> T timed(String what, Supplier<T> step) {
        out.print(what + " … ");
        out.flush();
        long started = System.nanoTime();
        var result = unlessStopped(() -> sentenceFor(what, step));
        out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - started) / 1e9);
        return result;
    }

    /** What the machine refuses is told in a sentence; anything else is a bug and shows its stack trace. */
    private static <T> T sentenceFor(String what, Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new DemoTrouble(what + " failed: " + e.getMessage(), e);
        }
    }

    /** While everything is being stopped each step fails somehow; that is nothing to report. */
    private <T> T unlessStopped(Supplier<T> step) {
        try {
            var result = step.get();
            ledger.requireOpen();
            return result;
        } catch (RuntimeException e) {
            ledger.requireOpen();
            throw e;
        }
    }

    private String whereToClick(URI base) {
        return """

                Where to click
                  %1$s/                the pages
                  %1$s/q/swagger-ui    the API, ready to try
                  %1$s/api/tickets     the tickets as JSON
                Logs and data are in .demo; Ctrl-C stops everything.""".formatted(base);
    }
}
