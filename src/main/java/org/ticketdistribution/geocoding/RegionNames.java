package org.ticketdistribution.geocoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which regions a text names. */
final class RegionNames {

    private static final int FLAGS = AddressText.FLAGS;

    private static final Pattern REGION_WORD = Pattern.compile(
            "\\b(область|области|обл|облысы|облыс|oblysy|oblys|oblast|obl|region|province|край)\\b\\.?", FLAGS);
    private static final Pattern CITY_WORD =
            Pattern.compile("\\b(г\\.?\\s?а|г|гор|город|city|g|қаласы|каласы|қала|қ)\\b\\.?", FLAGS);
    private static final Pattern ADJECTIVE_END =
            Pattern.compile("(?:ск(?:ая|ой|ую|ий|ого|ое|ом|а|я)|sk(?:aya|aja|aia|oy|oi|oj|uyu))\\b", FLAGS);

    /** «Костанайская», but not the villages «Павлодарское» and «Боровской». */
    private static final Pattern REGION_ADJECTIVE =
            Pattern.compile("(?:ск(?:ая|ую|а|я)|sk(?:aya|aja|aia|uyu))\\.?$", FLAGS);

    /** ВКО, В.К.О., VKO, ШҚО: nothing but a region. */
    private static final Pattern INITIALS = Pattern.compile("\\b\\p{L}\\.?\\s?[кқk]\\.?\\s?[оo]\\b\\.?", FLAGS);

    /** «Республики Казахстан Северо Казахстанская область»: no region is said in more words. */
    private static final int MOST_WORDS = 5;

    /** «Кар. обл.»: a shorter beginning says nothing. */
    private static final int SHORTEST_BEGINNING = 3;

    /** Names that mean a city by themselves and a region with the word "region". */
    private static final Map<Region, Region> AROUND = Map.of(
            Region.ALMATY, Region.ALMATY_REGION, Region.SHYMKENT, Region.TURKISTAN, Region.ASTANA, Region.AKMOLA);

    private static final Map<String, Set<Region>> BY_KEY = byKey();

    private RegionNames() {}

    /**
     * A region that stands in a longer text.
     *
     * @param rest the other words; never empty
     */
    record Within(List<Region> regions, String rest) {}

    /**
     * The regions that a part of an address names, in the order of the reform's table; empty when it names none.
     * An old name may stand for two of today's regions.
     */
    static List<Region> of(@Nullable String part) {
        if (part == null) {
            return List.of();
        }
        // «BKO» in Latin letters is «ВКО» that looks right.
        var text = INITIALS.matcher(part).matches() ? Lookalikes.inCyrillic(part) : part;
        var bare = CITY_WORD
                .matcher(REGION_WORD.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        var key = key(bare);
        var found = BY_KEY.getOrDefault(key, Set.of());
        if (!saysRegion(part)) {
            return found.isEmpty() && bare.endsWith(".") ? onlyOne(known -> begins(known, key)) : List.copyOf(found);
        }
        return found.isEmpty() ? meant(key) : around(found);
    }

    /** Whether the text says that it is a region: in so many words, as an adjective or by initials. */
    static boolean saysRegion(String part) {
        return hasRegionWord(part)
                || REGION_ADJECTIVE.matcher(part).find()
                || INITIALS.matcher(part).matches();
    }

    /** Whether the text says "region" in so many words, ours or not. */
    static boolean hasRegionWord(String part) {
        return REGION_WORD.matcher(part).find();
    }

    /** The region of a text that says one among other words: «Карагандинская обл. г. Балхаш». */
    static Optional<Within> within(String part) {
        var words = part.split(" ");
        for (int length = Math.min(words.length - 1, MOST_WORDS); length > 0; length--) {
            var front = joined(words, 0, length);
            var isTownsWord = CITY_WORD.matcher(words[length - 1]).matches();
            if (!isTownsWord && saysRegion(front) && !of(front).isEmpty()) {
                return Optional.of(new Within(of(front), joined(words, length, words.length)));
            }
            var back = joined(words, words.length - length, words.length);
            if (saysRegion(back) && !of(back).isEmpty()) {
                return Optional.of(new Within(of(back), joined(words, 0, words.length - length)));
            }
        }
        return Optional.empty();
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    /** What an abbreviated or mistyped name can only mean. */
    private static List<Region> meant(String key) {
        var abbreviated = onlyOne(known -> begins(known, key));
        return abbreviated.isEmpty() ? onlyOne(known -> Typo.isBetween(known, key)) : abbreviated;
    }

    private static boolean begins(String known, String key) {
        return key.length() >= SHORTEST_BEGINNING && known.startsWith(key);
    }

    /** The regions around whatever has such a name; empty when these are not the same for all. */
    private static List<Region> onlyOne(Predicate<String> name) {
        var all = BY_KEY.entrySet().stream()
                .filter(entry -> name.test(entry.getKey()))
                .map(entry -> around(entry.getValue()))
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : List.of();
    }

    private static List<Region> around(Collection<Region> regions) {
        return regions.stream()
                .map(region -> AROUND.getOrDefault(region, region))
                .distinct()
                .toList();
    }

    private static String key(String name) {
        return PlaceKey.of(ADJECTIVE_END.matcher(name).replaceAll("ск"));
    }

    private static Map<String, Set<Region>> byKey() {
        var regions = new HashMap<String, Set<Region>>();
        for (var region : Region.values()) {
            var names = new ArrayList<>(region.spellings());
            names.add(region.code());
            for (var name : names) {
                regions.computeIfAbsent(key(name), key -> new LinkedHashSet<>()).add(region);
            }
        }
        // Two former regions whose land was dealt out to neighbours.
        regions.put(key("Кокчетавск"), new LinkedHashSet<>(List.of(Region.NORTH_KAZAKHSTAN, Region.AKMOLA)));
        regions.put(key("Тургайск"), new LinkedHashSet<>(List.of(Region.KOSTANAY, Region.AKMOLA)));
        return Map.copyOf(regions);
    }
}
