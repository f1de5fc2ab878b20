package org.ticketdistribution.geocoding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Words;

/**
 * What a place's name sounds like, whatever the alphabet: «Қарағанды», «Караганды» and «Karagandy» have one key.
 * Letters are written as their rough Latin sound; hyphens, blanks, apostrophes, soft signs and doubled letters vanish.
 * Old names and Russian forms of Kazakh names (Чимкент, Караганда) sound different: they are listed as spellings.
 */
final class PlaceKey {

    /** Letters of one sound in a group, after it the sound: j for ж and дж, w for ш, щ and ч. */
    private static final Map<Integer, String> SOUNDS = sounds(
            "аәa a, бb b, вv v, гғg g, дd d, еёэe e, жj j, зz z, иійыiyı i, кқkq k, лl l, мm m, нңn n, оөo o, пp p, рr r,"
                    + " сs s, тt t, уұүuw u, фf f, хһhx h, цc c, чшщ w, ю iu, я ia,"
                    + " 0 0, 1 1, 2 2, 3 3, 4 4, 5 5, 6 6, 7 7, 8 8, 9 9");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** «е» at the start or after a vowel: Yereymentau, Samarskoye. */
    private static final Pattern SPELLED_YE = Pattern.compile("(\\b|(?<=[aeo]))ye");

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern UNSTRESSED_END = Pattern.compile("(?<=.{4})[aei]$");

    private PlaceKey() {}

    /** The key; empty for null and for a text without a letter or digit. */
    static String of(@Nullable String name) {
        var folded = Normalizer.normalize(Words.fold(name), Normalizer.Form.NFC);
        var sounds = new StringBuilder();
        latinDigraphs(folded).codePoints().forEach(letter -> sounds.append(soundOf(letter)));
        return DOUBLED.matcher(sounds.toString().replace("dj", "j")).replaceAll("$1");
    }

    /**
     * A coarser key, for names already known to be of one region: unstressed vowels count as one (Каскелен, Каскелең,
     * Бескарагай, Besqaraghay), a last vowel does not count.
     */
    static String loose(@Nullable String name) {
        var merged =
                of(name).replace("ia", "a").replace("iu", "u").replace('e', 'i').replace('u', 'o');
        var ended = UNSTRESSED_END.matcher(merged.replace("ng", "n")).replaceAll("");
        return DOUBLED.matcher(ended).replaceAll("$1");
    }

    private static String soundOf(int letter) {
        var known = SOUNDS.get(letter);
        if (known != null) {
            return known;
        }
        var bare = MARKS.matcher(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD))
                .replaceAll("");
        return bare.isEmpty() ? "" : SOUNDS.getOrDefault(bare.codePointAt(0), "");
    }

    private static String latinDigraphs(String text) {
        return SPELLED_YE
                .matcher(text)
                .replaceAll("e")
                .replace("dzh", "j")
                .replace("zh", "j")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("shch", "ш")
                .replace("sch", "ш")
                .replace("sh", "ш")
                .replace("ch", "ш")
                .replace("ş", "ш")
                .replace("ç", "ш")
                .replace("ts", "c");
    }

    private static Map<Integer, String> sounds(String groups) {
        var sounds = new HashMap<Integer, String>();
        for (var group : groups.split(", ")) {
            var lettersAndSound = group.split(" ");
            lettersAndSound[0].codePoints().forEach(letter -> sounds.put(letter, lettersAndSound[1]));
        }
        return Map.copyOf(sounds);
    }
}
