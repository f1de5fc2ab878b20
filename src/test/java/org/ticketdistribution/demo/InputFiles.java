package org.ticketdistribution.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The three CSV files of one directory and what lies in its `attachments`, by name; none when that is absent. */
record InputFiles(Path businessUnits, Path managers, Path tickets, List<Path> attachments) {
    InputFiles {
        attachments = List.copyOf(attachments);
    }

    /** @throws DemoTrouble when the directory or one of the three files is missing or cannot be read */
    static InputFiles in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new DemoTrouble("There is no directory " + directory + " to load from.");
        }
        return new InputFiles(
                required(directory, "business_units.csv"),
                required(directory, "managers.csv"),
                required(directory, "tickets.csv"),
                filesIn(directory.resolve("attachments")));
    }

    private static Path required(Path directory, String name) {
        var file = directory.resolve(name);
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new DemoTrouble("The file " + name + " is missing in " + directory
                    + " (or cannot be read): business_units.csv, managers.csv and tickets.csv are needed there.");
        }
        return file;
    }

    private static List<Path> filesIn(Path attachments) {
        if (!Files.isDirectory(attachments)) {
            return List.of();
        }
        try (var files = Files.list(attachments)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + attachments, e);
        }
    }
}
