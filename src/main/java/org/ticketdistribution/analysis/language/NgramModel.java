package org.ticketdistribution.analysis.language;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's language model, asked only about the languages that matter here. It is sure with sentences and guesses with
 * single words; it costs about 3 µs a letter, so only the beginning of a text is shown to it. Safe for many threads.
 */
@RegisterForReflection(targets = LanguageDetectorFactory.class) // OpenNLP makes it by the name in the model
final class NgramModel {

    static final String RESOURCE = "/langdetect-183.bin";

    /** Enough letters for a sure answer, few enough for a fifth of a millisecond. */
    private static final int LONGEST = 80;

    private final LanguageDetectorModel model;

    private NgramModel(LanguageDetectorModel model) {
        this.model = model;
    }

    /** Reads the model, which takes one to two seconds. */
    static NgramModel load() {
        try (var stream = NgramModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "resource " + RESOURCE + " is missing: is opennlp-models-langdetect there?");
            }
            return new NgramModel(new LanguageDetectorModel(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    /** The probability of each language by its ISO 639-3 code; together they make 1 over all 183 languages. */
    Map<String, Double> probabilities(String text) {
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var probabilities = new HashMap<String, Double>();
        for (var language : new LanguageDetectorME(model).predictLanguages(shown)) {
            probabilities.put(language.getLang(), language.getConfidence());
        }
        return probabilities;
    }
}
