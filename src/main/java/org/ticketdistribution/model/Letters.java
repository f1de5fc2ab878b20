package org.ticketdistribution.model;

import java.util.Locale;
import java.util.Map;

/** Letters made comparable across spellings, scripts and keyboards. */
public final class Letters {

    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";

    /** Two-letter spellings first: the order of {@link #toCyrillic} depends on it. */
    private static final Map<String, String> DIGRAPHS = Map.ofEntries(
            Map.entry("shch", "щ"),
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("gh", "г"),
            Map.entry("ts", "ц"),
            Map.entry("ya", "я"),
            Map.entry("ia", "я"),
            Map.entry("yu", "ю"),
            Map.entry("iu", "ю"),
            Map.entry("yo", "е"));

    /** Kazakh has been written with all of these; its «w» is a «ш» to those who type without the Cyrillic keyboard. */
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzäáǵğıíïñńŋöóşüúūçčý";

    private static final String SOUNDS = "абцдефгхижклмнопкрстувшхызааггиииннноошуууччы";

    /** Letters that look alike in the two scripts; the Cyrillic ones folded. */
    private static final String LATIN_LOOKS = "aceopxykmthbi";

    private static final String CYRILLIC_LOOKS = "асеорхукмтнви";

    private Letters() {}

    /**
     * Lower case with the letters that people exchange made one: ё е, й и, and the Kazakh letters as the Russian ones
     * that are typed where the keyboard lacks them. «Қолданба» and «Колданба» fold to the same word.
     */
    public static char fold(char letter) {
        var lower = Character.toLowerCase(letter);
        return switch (lower) {
            case 'ё' -> 'е';
            case 'й', 'і' -> 'и';
            case 'ә' -> 'а';
            case 'ғ' -> 'г';
            case 'қ' -> 'к';
            case 'ң' -> 'н';
            case 'ө' -> 'о';
            case 'ұ', 'ү' -> 'у';
            case 'һ' -> 'х';
            default -> lower;
        };
    }

    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    /** Whether only Kazakh, of the languages that clients write in, has this letter. */
    public static boolean isKazakhOnly(char letter) {
        return "әғқңөұүһі".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /** Whether the letter belongs to Ukrainian, Belarusian or Kyrgyz neighbours of Kazakh but not to Kazakh. */
    public static boolean isUkrainianOnly(char letter) {
        return "їєґў".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    public static boolean isCyrillic(char letter) {
        return letter >= '\u0400' && letter <= '\u052F';
    }

    public static boolean isLatin(char letter) {
        return Character.isLetter(letter) && letter < '\u0250';
    }

    /** What the same keys give on a Russian keyboard: «ghbkj;tybt» is «приложение». Lower case. */
    public static String onRussianKeyboard(String text) {
        var typed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var key = LATIN_KEYS.indexOf(Character.toLowerCase(text.charAt(i)));
            typed.append(key < 0 ? text.charAt(i) : CYRILLIC_KEYS.charAt(key));
        }
        return typed.toString();
    }

    /** Latin letters as the Cyrillic ones of the same sound: «qosymsha» becomes «косымша». Lower case. */
    public static String toCyrillic(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var sounds = new StringBuilder(lower.length());
        var i = 0;
        while (i < lower.length()) {
            var length = digraphAt(lower, i);
            if (length > 0) {
                sounds.append(DIGRAPHS.get(lower.substring(i, i + length)));
                i += length;
            } else {
                var letter = LATIN.indexOf(lower.charAt(i));
                sounds.append(letter < 0 ? lower.charAt(i) : SOUNDS.charAt(letter));
                i++;
            }
        }
        return sounds.toString();
    }

    /**
     * A folded word in one script, where letters of two were mixed: in the script of most of its letters, the strangers as
     * those that look like them, else by sound.
     */
    public static String inOneScript(String folded) {
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (isCyrillic(folded.charAt(i))) {
                cyrillic++;
            } else if (isLatin(folded.charAt(i))) {
                latin++;
            }
        }
        if (cyrillic == 0 || latin == 0) {
            return folded;
        }
        return cyrillic >= latin
                ? fold(toCyrillic(exchanged(folded, LATIN_LOOKS, CYRILLIC_LOOKS)))
                : exchanged(folded, CYRILLIC_LOOKS, LATIN_LOOKS);
    }

    private static String exchanged(String text, String these, String forThose) {
        var exchanged = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = these.indexOf(text.charAt(i));
            if (at >= 0) {
                exchanged.setCharAt(i, forThose.charAt(at));
            }
        }
        return exchanged.toString();
    }

    private static int digraphAt(String text, int from) {
        for (int length = Math.min(4, text.length() - from); length >= 2; length--) {
            if (DIGRAPHS.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }
}
