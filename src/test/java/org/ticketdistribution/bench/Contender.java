package org.ticketdistribution.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to start an application.
 *
 * @param name as the table has it
 * @param directory where it is started
 * @param artifact what counts as its size: a file, or a directory with all that is in it
 */
record Contender(String name, List<String> command, Path directory, Path artifact) {

    /** That of the images. */
    private static final String HEAP = "-Xmx512m";

    Contender {
        command = List.copyOf(command);
    }

    static Contender executable(String name, Path file) {
        var absolute = file.toAbsolutePath();
        return new Contender(name, List.of(absolute.toString(), HEAP), absolute.getParent(), absolute);
    }

    /** @param options beside those of the JVM image */
    static Contender jar(String name, Path application, String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add(HEAP);
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return new Contender(name, command, application.toAbsolutePath(), application.toAbsolutePath());
    }
}
