package org.ticketdistribution.geocoding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the cell of a region or of a town says.
 *
 * @param towns the towns named, in the order said, as said
 * @param regions the regions named, in the order said
 * @param others what names a region that is none of ours, perhaps one abroad
 */
record CellText(List<String> towns, List<Region> regions, List<String> others) {

    private static final Pattern FREE_DASH = Pattern.compile("(\\p{L}+) - (\\p{L}+)");

    /** What a hand may have meant that typed something unknown. */
    private static final List<UnaryOperator<String>> SLIPS =
            List.of(KeyboardLayout::inRussian, KeyboardLayout::inEnglish, Lookalikes::inCyrillic);

    CellText {
        towns = List.copyOf(towns);
        regions = List.copyOf(regions);
        others = List.copyOf(others);
    }

    /** A town is expected: what is no region is a town. */
    static CellText ofTown(@Nullable String cell) {
        return read(cell, false);
    }

    /** A region is expected: what is none is a town only where it says so, or where everybody knows it. */
    static CellText ofRegion(@Nullable String cell) {
        return read(cell, true);
    }

    private static CellText read(@Nullable String cell, boolean regionExpected) {
        var tidy = AddressText.tidy(cell);
        var asTyped = new Reading(regionExpected).read(tidy);
        if (tidy.isEmpty() || asTyped.isKnown()) {
            return asTyped;
        }
        return SLIPS.stream()
                .map(slip -> new Reading(regionExpected).read(slip.apply(tidy)))
                .filter(CellText::isKnown)
                .findFirst()
                .orElse(asTyped);
    }

    /** The towns; where there are none, what is no region and so may be a town that we do not know. */
    List<String> townsOrOthers() {
        if (!towns.isEmpty()) {
            return towns;
        }
        return others.stream()
                .filter(other -> !RegionNames.saysRegion(other))
                .map(TownText::nameIn)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private boolean isKnown() {
        return !regions.isEmpty() || towns.stream().anyMatch(TownNames.known()::knows);
    }

    /** Reads one cell, part by part. */
    private static final class Reading {
        private final boolean regionExpected;
        private final Collection<String> towns = new LinkedHashSet<>();
        private final Collection<Region> regions = new LinkedHashSet<>();
        private final Collection<String> others = new LinkedHashSet<>();

        Reading(boolean regionExpected) {
            this.regionExpected = regionExpected;
        }

        CellText read(String tidy) {
            AddressText.parts(withDashesOfNames(tidy)).forEach(this::part);
            return new CellText(List.copyOf(towns), List.copyOf(regions), List.copyOf(others));
        }

        private void part(String part) {
            var named = RegionNames.of(part);
            if (!named.isEmpty() && (regionExpected || RegionNames.saysRegion(part))) {
                regions.addAll(named);
                if (TownText.saysKind(part)) {
                    towns.add(TownText.nameIn(part));
                }
                return;
            }
            var within = RegionNames.within(part);
            if (within.isPresent()) {
                regions.addAll(within.get().regions());
                part(within.get().rest());
                return;
            }
            var telling = AddressText.withoutIdle(part);
            if (!telling.isEmpty()) {
                townOrOther(telling);
            }
        }

        private void townOrOther(String part) {
            var town = TownText.nameIn(part);
            if (RegionNames.hasRegionWord(part) || (regionExpected && !TownText.saysTown(part))) {
                others.add(part);
            } else if (!town.isEmpty() && (towns.isEmpty() || !isHouse(part))) {
                towns.add(town);
            }
        }

        /** After a town «Абая 5» is a street with its house, not another town. */
        private static boolean isHouse(String part) {
            return TownText.endsWithNumber(part) && !TownNames.known().knows(part);
        }

        private static String withDashesOfNames(String tidy) {
            return FREE_DASH.matcher(tidy).replaceAll(pair -> {
                var joined = pair.group(1) + "-" + pair.group(2);
                var isName = TownNames.known().knows(joined)
                        || !RegionNames.of(joined).isEmpty();
                return Matcher.quoteReplacement(isName ? joined : pair.group());
            });
        }
    }
}
