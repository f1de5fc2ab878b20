package org.ticketdistribution.analysis.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import org.ticketdistribution.analysis.language.LanguageProfiles;
import org.ticketdistribution.analysis.learning.Terms;
import org.ticketdistribution.analysis.learning.Vocabulary;
import org.ticketdistribution.analysis.learning.Weights;

/** Cuts OpenNLP's language model down to the languages that matter here. */
final class Profiles {

    private static final String RESOURCE = "/langdetect-183.bin";

    /** Where {@link GISModel#getDataStructures} keeps the rows of characters and the names of the languages. */
    private static final int ROWS = 1;

    private static final int NAMES = 2;

    private Profiles() {}

    static LanguageProfiles extract() {
        var structures = model().getDataStructures();
        @SuppressWarnings("unchecked") // as its documentation says
        var rows = new TreeMap<String, Context>((Map<String, Context>) structures[ROWS]);
        var names = List.of((String[]) structures[NAMES]);
        var wanted =
                LanguageProfiles.LANGUAGES.stream().mapToInt(names::indexOf).toArray();
        rows.values().removeIf(context -> Arrays.stream(context.getOutcomes())
                .noneMatch(outcome -> contains(wanted, outcome)));
        var columns = new double[wanted.length][rows.size()];
        var terms = new long[rows.size()];
        int number = 0;
        for (var row : rows.entrySet()) {
            terms[number] = Terms.hash(row.getKey());
            for (int language = 0; language < wanted.length; language++) {
                columns[language][number] = weight(row.getValue(), wanted[language]);
            }
            number++;
        }
        return new LanguageProfiles(new Vocabulary(terms), Weights.of(columns));
    }

    private static double weight(Context context, int outcome) {
        for (int i = 0; i < context.getOutcomes().length; i++) {
            if (context.getOutcomes()[i] == outcome) {
                return context.getParameters()[i];
            }
        }
        return 0;
    }

    private static boolean contains(int[] numbers, int number) {
        return Arrays.stream(numbers).anyMatch(one -> one == number);
    }

    private static GISModel model() {
        try (var stream = Profiles.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "resource " + RESOURCE + " is missing: is opennlp-models-langdetect there?");
            }
            return (GISModel) new LanguageDetectorModel(stream).getMaxentModel();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }
}
