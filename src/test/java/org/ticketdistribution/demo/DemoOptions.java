package org.ticketdistribution.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param files the directory with the three CSV files
 * @param ownFiles false for the demo files that come with the project
 * @param fresh drop the kept data first
 * @param exit end after the summary, with a status that tells whether all tickets were handled
 * @param port 1..65535
 */
record DemoOptions(Path files, boolean ownFiles, boolean fresh, boolean exit, int port) {
    static final Path DEMO_FILES = Path.of("src", "main", "resources", "demo");
    private static final int DEFAULT_PORT = 8080;

    /**
     * Reads the arguments; a later one wins over an earlier one.
     *
     * @param calledFrom the directory that a relative {@code --load} starts from
     * @throws DemoTrouble for an unknown argument or a missing or unusable value
     */
    static DemoOptions parse(List<String> arguments, Path calledFrom) {
        var options = new DemoOptions(DEMO_FILES, false, false, false, DEFAULT_PORT);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            options = switch (argument) {
                case "--fresh" -> new DemoOptions(options.files, options.ownFiles, true, options.exit, options.port);
                case "--exit" -> new DemoOptions(options.files, options.ownFiles, options.fresh, true, options.port);
                case "--load" -> {
                    var files = calledFrom.resolve(value(argument, rest)).normalize();
                    yield new DemoOptions(files, true, options.fresh, options.exit, options.port);
                }
                case "--port" -> {
                    int port = port(value(argument, rest));
                    yield new DemoOptions(options.files, options.ownFiles, options.fresh, options.exit, port);
                }
                default -> throw new DemoTrouble("Unknown argument " + argument + ": see ./demo --help.");
            };
        }
        return options;
    }

    private static String value(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new DemoTrouble(argument + " needs a value: see ./demo --help.");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new DemoTrouble("--port takes a number from 1 to 65535, not " + text + ".", e);
        }
        throw new DemoTrouble("--port takes a number from 1 to 65535, not " + text + ".");
    }
}
