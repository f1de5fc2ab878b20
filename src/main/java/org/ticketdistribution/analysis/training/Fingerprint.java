package org.ticketdistribution.analysis.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ticketdistribution.analysis.classification.LearnedModel;

/** Names what a model is made from: the corpus, the tables, and the compiled program that reads and trains. */
final class Fingerprint {

    /** Tables first, then the packages that training needs. */
    private static final List<String> PROGRAM = List.of(
            "analysis",
            "org/ticketdistribution/analysis/classification",
            "org/ticketdistribution/analysis/language",
            "org/ticketdistribution/analysis/learning",
            "org/ticketdistribution/analysis/rules",
            "org/ticketdistribution/analysis/text",
            "org/ticketdistribution/analysis/training",
            "org/ticketdistribution/model");

    private Fingerprint() {}

    /** The same as long as no file of these has changed. */
    static String of(Path corpus, Path classes) throws IOException {
        var digest = sha256();
        for (var file : files(corpus, classes)) {
            digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path corpus, Path classes) throws IOException {
        var files = new ArrayList<Path>(Corpus.sources(corpus));
        for (var directory : PROGRAM) {
            try (var program = Files.walk(classes.resolve(directory))) {
                program.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith(LearnedModel.RESOURCE.substring(1)))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
