package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.demo.Json;

/** Evaluates an analyzer against labels, tells the figures and writes them down. Called by `./evaluate`. */
public final class Evaluate {

    private static final int STATUS_BELOW_RECORDED = 1;
    private static final int STATUS_TROUBLE = 2;

    private final PrintStream out;
    private final Options options;

    private Evaluate(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    /**
     * Ends with status 0, 1 when figures are below the recorded ones (only with `--check`), 2 when there is nothing to
     * evaluate. The system property `evaluate.called-from` is the directory in which the command was typed.
     */
    public static void main(String[] arguments) {
        // Whatever the terminal claims to speak: labels are Russian.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(status(List.of(arguments), Path.of(System.getProperty("evaluate.called-from", "")), out, err));
    }

    /** Does what the arguments ask for and tells the status to end with. */
    static int status(List<String> arguments, Path calledFrom, PrintStream out, PrintStream err) {
        try {
            return new Evaluate(out, Options.parse(arguments, calledFrom)).run();
        } catch (EvaluationTrouble e) {
            err.println(e.getMessage());
            return STATUS_TROUBLE;
        }
    }

    private int run() {
        var earlier = earlier(options.compare());
        var evaluation = evaluation();
        out.println(evaluation.text());
        var json = evaluation.json();
        if (earlier != null) {
            out.println();
            out.println(new Comparison(earlier, json).text());
        }
        if (options.json() != null) {
            write(options.json(), json);
        }
        if (options.record()) {
            RecordedFigures.write(evaluation.figures());
        }
        return options.check() ? check(evaluation) : 0;
    }

    private int check(Evaluation evaluation) {
        var missed = RecordedFigures.missed(RecordedFigures.read(), evaluation.figures());
        missed.forEach(out::println);
        return missed.isEmpty() ? 0 : STATUS_BELOW_RECORDED;
    }

    private Evaluation evaluation() {
        if (options.corpus()) {
            return new CorpusEvaluation(step -> out.println("… " + step)).all();
        }
        var file = Objects.requireNonNull(options.tickets());
        var tickets = TicketFile.read(file);
        var labels = LabelFile.read(Objects.requireNonNull(options.labels()));
        var name = file.getFileName().toString();
        return options.analyzer() == Options.Analyzer.LOCAL
                ? new LocalEvaluation().of("The local analyzer on " + name, tickets, labels)
                : ServiceEvaluation.of("The service with its language model on " + name, file, labels, System.getenv());
    }

    private static @Nullable JsonNode earlier(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            var json = Json.parse(Files.readString(file));
            if (json.path("parts").isObject()) {
                return json;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new EvaluationTrouble(
                    "The earlier result " + file.getFileName() + " cannot be read: it must be what --json wrote.", e);
        }
        throw new EvaluationTrouble(
                file.getFileName() + " is no result of an evaluation: it must be what --json wrote.");
    }

    private static void write(Path file, JsonNode json) {
        try {
            Files.writeString(
                    file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        } catch (IOException e) {
            throw new EvaluationTrouble("The result cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
