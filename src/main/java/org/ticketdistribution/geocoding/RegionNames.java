package org.ticketdistribution.geocoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which regions a text names. */
final class RegionNames {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern REGION_WORD = Pattern.compile(
            "\\b(область|области|обл|облысы|облыс|oblysy|oblys|oblast|obl|region|province|край)\\b\\.?", FLAGS);
    private static final Pattern CITY_WORD = Pattern.compile("\\b(г|гор|город|city|қаласы|қ|қала)\\b\\.?", FLAGS);
    private static final Pattern ADJECTIVE_END = Pattern.compile("ск(ая|ой|ую|ий|ого|ое|ом)\\b", FLAGS);

    /** Names that mean a city by themselves and a region with the word "region". */
    private static final Map<Region, Region> AROUND = Map.of(
            Region.ALMATY, Region.ALMATY_REGION, Region.SHYMKENT, Region.TURKISTAN, Region.ASTANA, Region.AKMOLA);

    private static final Map<String, Set<Region>> BY_KEY = byKey();

    private RegionNames() {}

    /**
     * The regions that a part of an address names, in the order of the reform's table; empty when it names none.
     * An old name may stand for two of today's regions.
     */
    static List<Region> of(@Nullable String part) {
        if (part == null) {
            return List.of();
        }
        var bare = CITY_WORD.matcher(REGION_WORD.matcher(part).replaceAll(" ")).replaceAll(" ");
        var found = BY_KEY.getOrDefault(key(bare), Set.of());
        if (!saysRegion(part)) {
            return List.copyOf(found);
        }
        return found.stream()
                .map(region -> AROUND.getOrDefault(region, region))
                .distinct()
                .toList();
    }

    /** Whether the text says "region" in so many words. */
    static boolean saysRegion(String part) {
        return REGION_WORD.matcher(part).find();
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
