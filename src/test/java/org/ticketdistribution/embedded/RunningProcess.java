package org.ticketdistribution.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the system tells about a process of this machine, also about one that somebody else started. */
public final class RunningProcess {
    private static final Path PROC = Path.of("/proc");
    // Fields of /proc/PID/stat after the command's name, which may itself contain blanks and brackets; see proc(5).
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    private RunningProcess() {}

    /** Whether the process still runs; one that has ended but was not yet collected by its parent does not. */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive()
                && !stat(process).map(fields -> fields.get(STATE)).equals(Optional.of("Z"));
    }

    /**
     * When the process was started, as a text to compare: no two processes of a machine share both id and this. Counted
     * in ticks since the boot where the system tells them, because a corrected clock moves every time of day.
     */
    public static String startedAt(ProcessHandle process) {
        return stat(process)
                .map(fields -> bootId() + "/" + fields.get(START_TICKS))
                .or(() -> process.info().startInstant().map(Object::toString))
                .orElse("unknown");
    }

    private static Optional<List<String>> stat(ProcessHandle process) {
        try {
            var line =
                    Files.readString(PROC.resolve(Long.toString(process.pid())).resolve("stat"));
            return Optional.of(List.of(line.substring(line.lastIndexOf(')') + 2).split(" ")));
        } catch (IOException e) {
            return Optional.empty(); // No such system, or the process has gone.
        }
    }

    private static String bootId() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            return "boot"; // Hidden in some containers; the ticks alone still tell processes apart.
        }
    }
}
