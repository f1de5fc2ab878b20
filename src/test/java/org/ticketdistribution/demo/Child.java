package org.ticketdistribution.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.ticketdistribution.embedded.RunningProcess;

/** The processes that a ledger keeps, in the order in which they are stopped: each before those that it uses. */
public enum Child {
    SERVICE("TERM"),
    OBJECT_STORE("TERM"),
    // PostgreSQL's fast shutdown; at TERM it would wait for its clients to leave.
    DATABASE("INT");

    private final String signal;

    Child(String signal) {
        this.signal = signal;
    }

    /** Asks the process to end, and ends it by force when it has not done so in time. */
    void stop(ProcessHandle process, Duration patience) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!awaitEnd(process, patience)) {
                process.destroyForcibly();
                awaitEnd(process, patience);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run `kill`", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (RunningProcess.runs(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }
}
