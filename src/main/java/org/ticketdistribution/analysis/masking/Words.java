package org.ticketdistribution.analysis.masking;

import java.util.Arrays;
import org.ticketdistribution.model.Letters;

/**
 * The words of a text: runs of letters and digits, apostrophes within. Every question about a word that does not exist
 * is answered with no, so that finders may look beyond both ends.
 */
final class Words {

    /** More characters than this between two words part them like the end of a sentence; bounds every look at a gap. */
    private static final int WIDEST_GAP = 20;

    /** No entry of the table of cues is longer; folding the rest of a line of 200,000 letters would be for nothing. */
    private static final int LONGEST_KEY = 40;

    private static final String LATIN_TWINS = "acekmhopxtyb";
    private static final String CYRILLIC_TWINS = "асекмнорхтув";

    private final CharSequence text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private long[] cues = new long[64];
    private String[] keys = new String[64];
    private int size;

    private Words(CharSequence text) {
        this.text = text;
    }

    static Words of(CharSequence text) {
        var words = new Words(text);
        var at = 0;
        while (at < text.length()) {
            var letter = Character.codePointAt(text, at);
            if (Character.isLetterOrDigit(letter)) {
                var end = words.endOfWord(at);
                words.add(at, end);
                at = end;
            } else {
                at += Character.charCount(letter);
            }
        }
        return words;
    }

    private int endOfWord(int start) {
        var end = start;
        var at = start;
        while (at < text.length()) {
            var sign = Character.codePointAt(text, at);
            if (Character.isLetterOrDigit(sign)) {
                at += Character.charCount(sign);
                end = at;
            } else if (staysWithin(text.charAt(at))) {
                at++;
            } else {
                return end;
            }
        }
        return end;
    }

    /** Signs that do not end a word when a letter follows; at its end they do not belong to it. */
    private static boolean staysWithin(char sign) {
        return Signs.isApostrophe(sign)
                || Signs.isInvisible(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            cues = Arrays.copyOf(cues, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        keys[size] = key(text, start, end);
        cues[size] = Cues.of(keys[size]);
        size++;
    }

    /** The word as the table of cues has it: folded, nothing invisible, one script («ИИH» with a Latin H is ИИН). */
    private static String key(CharSequence text, int start, int end) {
        var key = new StringBuilder(Math.min(end - start, LONGEST_KEY));
        var cyrillic = false;
        for (int i = start; i < end && key.length() < LONGEST_KEY; i++) {
            var letter = text.charAt(i);
            if (Signs.isApostrophe(letter)) {
                key.append('\'');
            } else if (Character.isLetterOrDigit(letter)) {
                var folded = Letters.fold(letter);
                cyrillic |= Letters.isCyrillic(folded);
                key.append(folded);
            }
        }
        return cyrillic ? withoutLatin(key) : key.toString();
    }

    private static String withoutLatin(StringBuilder key) {
        for (int i = 0; i < key.length(); i++) {
            var twin = LATIN_TWINS.indexOf(key.charAt(i));
            if (twin >= 0) {
                key.setCharAt(i, CYRILLIC_TWINS.charAt(twin));
            }
        }
        return key.toString();
    }

    /** Whether a word with this key is among them. */
    boolean has(String key) {
        for (int word = 0; word < size; word++) {
            if (keys[word].equals(key)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    /** Where the word begins; for one that does not exist the end of the text it lies beyond. */
    int start(int word) {
        return exists(word) ? starts[word] : beyond(word);
    }

    /** The place after the word; for one that does not exist the end of the text it lies beyond. */
    int end(int word) {
        return exists(word) ? ends[word] : beyond(word);
    }

    private int beyond(int word) {
        return word < 0 ? 0 : text.length();
    }

    /** The folded word; empty beyond the ends of the text. */
    String key(int word) {
        return exists(word) ? keys[word] : "";
    }

    boolean is(int word, Cue cue) {
        return exists(word) && (cues[word] & cue.bit()) != 0;
    }

    private boolean exists(int word) {
        return word >= 0 && word < size;
    }

    /** Whether the word begins with a capital letter. */
    boolean isCapital(int word) {
        return exists(word) && Character.isUpperCase(Character.codePointAt(text, starts[word]));
    }

    /** Whether all letters are capitals, of which there are two at least. */
    boolean isShouted(int word) {
        if (!exists(word) || ends[word] - starts[word] < 2) {
            return false;
        }
        return text.subSequence(starts[word], ends[word]).codePoints().noneMatch(Character::isLowerCase)
                && isCapital(word);
    }

    /** Whether the word is of letters only. */
    boolean isLetters(int word) {
        return exists(word)
                && text.subSequence(starts[word], ends[word]).codePoints().noneMatch(Character::isDigit);
    }

    boolean isInitial(int word) {
        return exists(word)
                && ends[word] - starts[word] == 1
                && isCapital(word)
                && ends[word] < text.length()
                && text.charAt(ends[word]) == '.';
    }

    /** The first word that begins at this place of the text or after it; {@link #size} when there is none. */
    int from(int place) {
        var found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether nothing but blanks of one line stands between a word and the next, and there is a next. */
    boolean isBlankAfter(int word) {
        return gapHasOnly(word, "");
    }

    /** Whether between a word and the next, which must be there, only blanks of one line and these signs stand. */
    boolean gapHasOnly(int word, String signs) {
        if (isFarFromNext(word)) {
            return false;
        }
        for (int i = ends[word]; i < starts[word + 1]; i++) {
            var sign = text.charAt(i);
            if (!Signs.isBlank(sign) && !Signs.isInvisible(sign) && signs.indexOf(sign) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sentence or a line ends between a word and the next. */
    boolean endsSentence(int word) {
        if (isFarFromNext(word)) {
            return true;
        }
        for (int i = ends[word]; i < starts[word + 1]; i++) {
            if (Signs.isSentenceEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFarFromNext(int word) {
        return !exists(word) || !exists(word + 1) || starts[word + 1] - ends[word] > WIDEST_GAP;
    }
}
