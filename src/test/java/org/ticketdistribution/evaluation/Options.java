package org.ticketdistribution.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param tickets the file of tickets; null with `--corpus`
 * @param labels what people said of them; null with `--corpus`
 * @param json where the result goes as well; null for nowhere
 * @param compare the result of an earlier run; null for none
 * @param corpus evaluate on the corpus instead of files
 * @param check fail when the corpus' figures are below the recorded ones
 * @param record write the corpus' figures down as the recorded ones
 */
record Options(
        @Nullable Path tickets,
        @Nullable Path labels,
        Analyzer analyzer,
        @Nullable Path json,
        @Nullable Path compare,
        boolean corpus,
        boolean check,
        boolean record) {

    /** Who analyses. */
    enum Analyzer {
        LOCAL,
        LLM
    }

    private static final String SEE = ": see ./evaluate --help.";

    /**
     * Reads the arguments; a later one wins over an earlier one.
     *
     * @param calledFrom the directory that relative paths start from
     * @throws EvaluationTrouble for an unknown argument, a missing value, or too few or too many files
     */
    static Options parse(List<String> arguments, Path calledFrom) {
        var files = new ArrayList<Path>();
        var analyzer = Analyzer.LOCAL;
        @Nullable Path json = null;
        @Nullable Path compare = null;
        var corpus = false;
        var check = false;
        var record = false;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--analyzer" -> analyzer = analyzer(value(argument, rest));
                case "--json" -> json = calledFrom.resolve(value(argument, rest));
                case "--compare" -> compare = calledFrom.resolve(value(argument, rest));
                case "--corpus" -> corpus = true;
                case "--check" -> check = true;
                case "--record" -> record = true;
                default -> {
                    if (argument.startsWith("--")) {
                        throw new EvaluationTrouble("Unknown argument " + argument + SEE);
                    }
                    files.add(calledFrom.resolve(argument));
                }
            }
        }
        requireFiles(files, corpus, check || record);
        if (corpus && analyzer == Analyzer.LLM) {
            throw new EvaluationTrouble("--corpus trains and tests the local analyzer only" + SEE);
        }
        return new Options(
                corpus ? null : files.get(0),
                corpus ? null : files.get(1),
                analyzer,
                json,
                compare,
                corpus,
                check,
                record);
    }

    private static void requireFiles(List<Path> files, boolean corpus, boolean forCorpus) {
        if (corpus && !files.isEmpty()) {
            throw new EvaluationTrouble(
                    "--corpus takes no files, not " + files.get(0).getFileName() + SEE);
        }
        if (!corpus && forCorpus) {
            throw new EvaluationTrouble("--check and --record belong to --corpus" + SEE);
        }
        if (!corpus && files.size() != 2) {
            throw new EvaluationTrouble(
                    "Two files are needed, the tickets and their labels, not " + files.size() + SEE);
        }
    }

    private static Analyzer analyzer(String name) {
        return switch (name) {
            case "local" -> Analyzer.LOCAL;
            case "llm" -> Analyzer.LLM;
            default -> throw new EvaluationTrouble("--analyzer takes local or llm, not " + name + ".");
        };
    }

    private static String value(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new EvaluationTrouble(argument + " needs a value" + SEE);
        }
        return rest.next();
    }
}
