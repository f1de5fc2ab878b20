package org.ticketdistribution.analysis.classification;

import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.Terms;
import org.ticketdistribution.analysis.rules.Rules;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.TicketLanguage;

/**
 * What the classifier looks at: words, pairs of words, pieces of words, marks like «!!!» and pictographs, which rules fit,
 * and the form of the text.
 */
public final class TextFeatures {

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    /** What a ticket is about stands at its beginning. */
    private static final int MOST_WORDS = 250;

    /** A ticket of so few words is a subject line. */
    private static final int FEW_WORDS = 4;

    private static final String MARKS = "!?).(";

    /** How many traits come before those of the rules. */
    private static final int FORM = 11;

    private TextFeatures() {}

    /** The place of a rule among the traits. */
    public static int trait(int rule) {
        return FORM + rule;
    }

    /** Of a whole ticket. */
    public static Features of(TicketBody body, Verdict verdict, Rules rules) {
        var tokens = Tokens.of(verdict.forRules()).first(MOST_WORDS);
        return of(body, verdict, tokens.words(), rules.fitting(tokens));
    }

    /** Of a sentence, without the rules: good enough to compare sentences with each other. */
    public static Features ofPart(String sentence, Verdict verdict, Rules rules) {
        var part = verdict.of(sentence);
        return of(
                new TicketBody(sentence, 0, 0), part, Tokens.of(part.forRules()).words(), new boolean[rules.size()]);
    }

    private static Features of(TicketBody body, Verdict verdict, List<String> words, boolean[] fitting) {
        return new Features(
                List.of(
                        new Terms()
                                .words(words)
                                .pairs(words)
                                .words(marks(body.text()))
                                .counts(),
                        new Terms().pieces(words, SHORTEST_PIECE, LONGEST_PIECE).counts()),
                traits(body, verdict, words.size(), fitting));
    }

    private static float[] traits(TicketBody body, Verdict verdict, int words, boolean[] fitting) {
        var form = form(body, verdict, words);
        var traits = new float[FORM + fitting.length];
        for (int i = 0; i < FORM; i++) {
            traits[i] = (float) Math.min(1, form[i]);
        }
        for (int i = 0; i < fitting.length; i++) {
            traits[trait(i)] = fitting[i] ? 1 : 0;
        }
        return traits;
    }

    private static double[] form(TicketBody body, Verdict verdict, int words) {
        var text = body.text();
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int shouts = 0;
        int lines = 1;
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            letters += Character.isLetter(letter) ? 1 : 0;
            capitals += Character.isUpperCase(letter) ? 1 : 0;
            digits += Character.isDigit(letter) ? 1 : 0;
            shouts += letter == '!' ? 1 : 0;
            lines += letter == '\n' ? 1 : 0;
        }
        return new double[] {
            is(words <= FEW_WORDS),
            Math.log1p(words) / 6,
            is(text.indexOf('?') >= 0),
            shouts / 3.0,
            is(body.links() > 0),
            is(body.addresses() > 0),
            is(verdict.language() == TicketLanguage.KZ),
            is(verdict.language() == TicketLanguage.ENG),
            letters == 0 ? 0 : 2.0 * capitals / letters,
            lines / 20.0,
            10.0 * digits / (1 + text.length())
        };
    }

    private static double is(boolean condition) {
        return condition ? 1 : 0;
    }

    /** Two or more of the same mark in a row, and every pictograph. */
    private static List<String> marks(String text) {
        var marks = new ArrayList<String>();
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (Character.isHighSurrogate(letter) && at + 1 < text.length()) {
                marks.add(text.substring(at, at + 2));
                at++;
            } else if (MARKS.indexOf(letter) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == letter) {
                marks.add("" + letter + letter);
            }
        }
        return marks;
    }
}
