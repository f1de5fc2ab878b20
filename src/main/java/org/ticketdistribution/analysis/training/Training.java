package org.ticketdistribution.analysis.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ticketdistribution.analysis.classification.LearnedModel;

/**
 * The build's step that makes the model: {@code Training CORPUS CLASSES}. Does nothing when the model in the directory
 * CLASSES was made from the same corpus, tables and program.
 */
public final class Training {

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Whether the model had to be made. */
    static boolean run(Path corpus, Path classes) throws IOException {
        var target = classes.resolve(LearnedModel.RESOURCE.substring(1));
        var madeFrom = Fingerprint.of(corpus, classes);
        if (isUpToDate(target, madeFrom)) {
            return false;
        }
        var tickets = Corpus.read(corpus).stream()
                .filter(ticket -> !ticket.style().equals(Corpus.HELD_OUT))
                .toList();
        var trainer = new Trainer(Corpus.otherLanguages(corpus));
        var model = trainer.train(trainer.examples(tickets), madeFrom);
        Files.createDirectories(target.getParent());
        try (var out = Files.newOutputStream(target)) {
            model.write(out);
        }
        return true;
    }

    private static boolean isUpToDate(Path target, String madeFrom) {
        if (!Files.exists(target)) {
            return false;
        }
        try (var in = Files.newInputStream(target)) {
            return LearnedModel.read(in).madeFrom().equals(madeFrom);
        } catch (IOException e) {
            // Cut short or of another version: it is made anew.
            return false;
        }
    }
}
