package org.ticketdistribution.demo;

import java.util.Optional;
import org.ticketdistribution.embedded.RunningProcess;

/**
 * A process that the demo started, as it is written down.
 *
 * @param startedAt as {@link RunningProcess#startedAt}: tells it from a later process that got the same id
 */
public record RecordedProcess(Child child, long pid, String startedAt) {
    static RecordedProcess of(Child child, ProcessHandle process) {
        return new RecordedProcess(child, process.pid(), RunningProcess.startedAt(process));
    }

    /** Reads what {@link #line} wrote; empty for anything else, such as a line that a crash cut off. */
    static Optional<RecordedProcess> parse(String line) {
        var parts = line.split(" ");
        try {
            return parts.length == 3
                    ? Optional.of(new RecordedProcess(Child.valueOf(parts[0]), Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String line() {
        return child + " " + pid + " " + startedAt;
    }

    /** The process itself if it still runs; empty when it has ended, also when a stranger now has its id. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(RunningProcess::runs).filter(process -> RunningProcess.startedAt(process)
                .equals(startedAt));
    }
}
