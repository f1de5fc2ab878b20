package org.ticketdistribution.insight.question;

import java.util.Locale;
import java.util.Map;

/**
 * Latin letters by their sound, as people write names of places with them: other digraphs than those of running Kazakh
 * text ({@link org.ticketdistribution.model.Letters#toCyrillic}).
 */
final class Spelling {

    private static final Map<String, String> DIGRAPHS = Map.ofEntries(
            Map.entry("shch", "щ"),
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("gh", "г"),
            Map.entry("ts", "ц"),
            Map.entry("ya", "я"),
            Map.entry("yu", "ю"),
            Map.entry("ay", "аи"),
            Map.entry("ey", "еи"),
            Map.entry("oy", "ои"));

    private static final int LONGEST_DIGRAPH = 4;
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzäğıñöşüçáńúý";
    private static final String SOUNDS = "абцдефгхижклмнопкрстувухызагиношучануы";

    private Spelling() {}

    /** Latin letters as the folded Cyrillic ones of the same sound: «qalalar» becomes «калалар». */
    static String sound(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var sounds = new StringBuilder(lower.length());
        var at = 0;
        while (at < lower.length()) {
            var length = digraphAt(lower, at);
            if (length > 0) {
                sounds.append(DIGRAPHS.get(lower.substring(at, at + length)));
                at += length;
            } else {
                sounds.append(lower.charAt(at++));
            }
        }
        return exchanged(sounds.toString(), LATIN, SOUNDS);
    }

    private static int digraphAt(String text, int from) {
        for (int length = Math.min(LONGEST_DIGRAPH, text.length() - from); length >= 2; length--) {
            if (DIGRAPHS.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    private static String exchanged(String text, String from, String to) {
        var exchanged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = from.indexOf(text.charAt(i));
            exchanged.append(letter < 0 ? text.charAt(i) : to.charAt(letter));
        }
        return exchanged.toString();
    }
}
