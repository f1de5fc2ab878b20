package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ticketdistribution.demo.Json;

/** The figures that the local analyzer must keep, in src/corpus/figures.json; written by `./evaluate --corpus --record`. */
final class RecordedFigures {

    static final Path FILE = Path.of("src", "corpus", "figures.json");

    /**
     * How far a figure may be below the recorded one, beside so many tickets. Training gives the same model from the same
     * corpus, up to the last bits of another JVM's logarithms, which can move a ticket that stands on the edge.
     */
    private static final double TOLERANCE = 0.005;

    private static final double TICKETS_ON_THE_EDGE = 2;

    private static final List<String> PATHS = List.of(
            "/category/macro_f1",
            "/category/accuracy",
            "/sentiment/accuracy",
            "/language/accuracy",
            "/priority/within_1",
            "/priority/within_2");

    private RecordedFigures() {}

    /** What is kept of these figures: for each part its main figures. */
    static ObjectNode of(Map<String, Figures> parts) {
        var recorded = JsonNodeFactory.instance.objectNode();
        parts.forEach((name, figures) -> {
            var json = figures.json();
            var part = recorded.putObject(name);
            PATHS.forEach(path -> part.put(path.substring(1), json.at(path).asDouble()));
        });
        return recorded;
    }

    /** A sentence for each figure of these parts that is below the recorded one by more than the tolerance. */
    static List<String> missed(JsonNode recorded, Map<String, Figures> parts) {
        var missed = new ArrayList<String>();
        parts.forEach((name, figures) -> {
            var json = figures.json();
            for (var path : PATHS) {
                var kept = recorded.path(name).path(path.substring(1));
                var reached = json.at(path).asDouble();
                if (kept.isMissingNode()) {
                    missed.add(name + ", " + path.substring(1) + ": nothing is recorded; see ./evaluate --help.");
                } else if (reached < kept.asDouble() - TOLERANCE - TICKETS_ON_THE_EDGE / figures.rows()) {
                    missed.add(String.format(
                            Locale.ROOT,
                            "%s, %s: %.4f, recorded are %.4f.",
                            name,
                            path.substring(1),
                            reached,
                            kept.asDouble()));
                }
            }
        });
        return missed;
    }

    static JsonNode read() {
        try {
            return Json.parse(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("the recorded figures " + FILE + " cannot be read", e);
        }
    }

    static void write(Map<String, Figures> parts) {
        try {
            Files.writeString(
                    FILE, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(of(parts)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the recorded figures " + FILE + " cannot be written", e);
        }
    }
}
