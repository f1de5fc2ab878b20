package org.ticketdistribution.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The processes that the demo started, kept in a file as well: after a crash the next start reads there what it must
 * stop. Starting and stopping exclude each other, so that nothing is started behind the back of a shutdown.
 */
public final class ProcessLedger {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;
    private final Duration patience;
    private final List<RecordedProcess> started = new ArrayList<>();
    private volatile boolean closed;

    public ProcessLedger(Path file) {
        this(file, PATIENCE);
    }

    /** @param patience how long a process may take to end before it is ended by force */
    ProcessLedger(Path file, Duration patience) {
        this.file = file.toAbsolutePath();
        this.patience = patience;
    }

    /**
     * Stops what an earlier demo of this directory left running, and nothing else: a process with a recorded id but
     * another start time is a stranger.
     *
     * @return what was stopped
     */
    public synchronized List<RecordedProcess> stopOrphans() {
        var orphans = recorded().stream()
                .filter(record -> record.process().isPresent())
                .sorted(Comparator.comparing(RecordedProcess::child))
                .toList();
        orphans.forEach(this::stop);
        write();
        return orphans;
    }

    /** Starts a process with {@code start} and writes it down. */
    public synchronized <T> T start(Child child, Supplier<T> start, Function<T, ProcessHandle> process) {
        requireOpen();
        var thing = start.get();
        started.add(RecordedProcess.of(child, process.apply(thing)));
        write();
        return thing;
    }

    /** Stops all that was started; nothing can be started afterwards. */
    public synchronized void stopAll() {
        closed = true;
        started.stream().sorted(Comparator.comparing(RecordedProcess::child)).forEach(this::stop);
        started.clear();
        write();
    }

    /** @throws DemoStopped when {@link #stopAll} was called */
    void requireOpen() {
        if (closed) {
            throw new DemoStopped();
        }
    }

    private void stop(RecordedProcess record) {
        record.process().ifPresent(process -> record.child().stop(process, patience));
    }

    private List<RecordedProcess> recorded() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file);
            // The first line is this file's own place: a copied directory names processes that belong to the original.
            var own = !lines.isEmpty() && lines.get(0).equals(file.toString());
            return own
                    ? lines.stream()
                            .skip(1)
                            .flatMap(line -> RecordedProcess.parse(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void write() {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(
                    aside,
                    Stream.concat(Stream.of(file.toString()), started.stream().map(RecordedProcess::line))
                            .toList());
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
