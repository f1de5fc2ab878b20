package org.ticketdistribution.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The instructions of a Dockerfile, stage by stage. */
record Dockerfile(List<Stage> stages) {

    /** @param instructions begins with FROM */
    record Stage(List<Instruction> instructions) {

        /** What follows each instruction of this name. */
        List<String> all(String name) {
            return instructions.stream()
                    .filter(instruction -> instruction.name().equals(name))
                    .map(Instruction::rest)
                    .toList();
        }
    }

    /** @param rest on one line */
    record Instruction(String name, String rest) {}

    static Dockerfile read(Path file) {
        try (var lines = Files.lines(file)) {
            var text = String.join(
                    "\n", lines.filter(line -> !line.startsWith("#")).toList());
            var stages = new ArrayList<Stage>();
            Stream.of(text.replaceAll("\\\\\n\\s*", "").split("\n"))
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" ", 2))
                    .map(words -> new Instruction(words[0], words[1]))
                    .forEach(instruction -> {
                        if (instruction.name().equals("FROM")) {
                            stages.add(new Stage(new ArrayList<>()));
                        }
                        stages.get(stages.size() - 1).instructions().add(instruction);
                    });
            return new Dockerfile(stages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What becomes of the image. */
    Stage last() {
        return stages.get(stages.size() - 1);
    }
}
