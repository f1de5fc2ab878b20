package org.ticketdistribution.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.demo.Child;
import org.ticketdistribution.demo.ProcessLedger;
import org.ticketdistribution.demo.ServiceProcess;

/** One process of the service, at the same address and with the same settings from start to start. */
public final class Replica {

    private static final Duration DEATH_TAKES = Duration.ofSeconds(10);

    private final String name;
    private final Path directory;
    private final URI base;
    private final ProcessLedger ledger;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private volatile @Nullable ServiceProcess process;
    private int starts;

    Replica(
            String name,
            Path directory,
            URI base,
            ProcessLedger ledger,
            List<String> jvmOptions,
            Map<String, String> environment) {
        this.name = name;
        this.directory = directory;
        this.base = base;
        this.ledger = ledger;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
    }

    /** Starts the process, which must not be running, and returns at once. */
    public void start() {
        starts++;
        process = ledger.start(
                Child.SERVICE,
                () -> ServiceProcess.launch(jvmOptions, environment, log(starts)),
                ServiceProcess::handle);
    }

    /** Returns when it is ready for requests; a process that ends or needs over two minutes is an error. */
    public void awaitReady() {
        running().awaitReady(() -> client().status("/q/health/ready") == 200);
    }

    /** Starts it again after {@link #kill} or {@link #stop}; returns when it is ready. */
    public void restart() {
        start();
        awaitReady();
    }

    /** SIGKILL; returns when the process is gone. Does nothing when it is gone already. */
    public void kill() {
        var victim = process;
        if (victim != null) {
            victim.handle().destroyForcibly();
            awaitEnd(DEATH_TAKES);
        }
    }

    /** SIGTERM; returns at once. */
    public void stop() {
        running().handle().destroy();
    }

    /** Whether the process is gone within that time. */
    public boolean awaitEnd(Duration longest) {
        try {
            running().handle().onExit().get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of " + name + " cannot be seen", e);
        }
    }

    /** With what the process ended; waits for that. */
    public int exitStatus() {
        return running().exitStatus();
    }

    public boolean runs() {
        var present = process;
        return present != null && present.handle().isAlive();
    }

    /** Calls that go to this replica only. */
    public ServiceClient client() {
        return new ServiceClient(List.of(base));
    }

    public URI base() {
        return base;
    }

    /** What the process has written since its latest start. */
    public String output() {
        try {
            return Files.readString(log(starts));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log(starts), e);
        }
    }

    private Path log(int start) {
        return directory.resolve(name + "-start-" + start + ".log");
    }

    private ServiceProcess running() {
        var present = process;
        if (present == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return present;
    }

    @Override
    public String toString() {
        return name;
    }
}
