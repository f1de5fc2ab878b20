package org.ticketdistribution.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. Its output goes into a log file and is quoted only when it fails. */
final class Command {
    private Command() {}

    /** @throws IllegalStateException with what the program wrote, when its exit status is not 0 */
    static void run(List<String> command, Path log) {
        try {
            long before = Files.exists(log) ? Files.size(log) : 0;
            int status = start(command, log).waitFor();
            if (status != 0) {
                var all = Files.readAllBytes(log);
                var output = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
                throw new IllegalStateException(
                        "`%s` ended with status %d: %s".formatted(String.join(" ", command), status, output.strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.get(0), e);
        }
    }

    /** Whether the program can be started here and ends with status 0. */
    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // Not installed: the answer, not an accident.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process start(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C"); // Messages in one language, whatever the machine speaks.
        return builder.start();
    }
}
