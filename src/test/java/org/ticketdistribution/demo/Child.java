package org.ticketdistribution.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.ticketdistribution.embedded.RunningProcess;

/** The processes that the demo starts, in the order in which they are stopped: each before those that it uses. */
enum Child {
    SERVICE("TERM"),
    OBJECT_STORE("TERM"),
    // PostgreSQL's fast shutdown; at TERM it would wait for its clients to leave.
    DATABASE("INT");

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String signal;

    Child(String signal) {
        this.signal = signal;
    }

    /** Asks the process to end, and ends it by force when it has not done so after fifteen seconds. */
    void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid())).start().waitFor();
            if (!awaitEnd(process)) {
                process.destroyForcibly();
                awaitEnd(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run `kill`", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static boolean awaitEnd(ProcessHandle process) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (RunningProcess.runs(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }
}
