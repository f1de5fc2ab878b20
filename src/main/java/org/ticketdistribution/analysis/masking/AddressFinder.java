package org.ticketdistribution.analysis.masking;

import java.util.regex.Pattern;

/**
 * Street addresses with a house number, from the street to the flat; a street alone and a city stay. Four ways to write
 * one: «ул. Абая 150», «Абай көшесі, 45-үй» and "15 Abay street", «Абая 150, кв. 12», «адрес: … Абая 150».
 */
final class AddressFinder implements Finder {

    private static final int LONGEST_NAME = 3;

    /** Words from «адрес» to the street: country, region and city may stand between. */
    private static final int FARTHEST = 7;

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        var markerFirst = AddressPatterns.MARKER_FIRST.matcher(reading.text()).useTransparentBounds(true);
        for (int word = 0; word < words.size(); word++) {
            if (words.is(word, Cue.STREET)
                    && markerFirst
                            .region(words.start(word), reading.text().length())
                            .lookingAt()) {
                found.add(startWithNumber(reading, word), markerFirst.end(), Kind.ADDRESS);
            }
            if (words.is(word, Cue.STREET_AFTER)) {
                addNameFirst(reading, word, found);
            }
            if (words.is(word, Cue.FLAT)) {
                addByFlat(reading, word, found);
            }
            if (words.is(word, Cue.ADDRESS)) {
                addCalledAddress(reading, word, found);
            }
        }
    }

    /** «8 микрорайон, дом 5» begins with its number. */
    private static int startWithNumber(Reading reading, int word) {
        var words = reading.words();
        var isNumbered = words.isBlankAfter(word - 1) && isHouse(reading, word - 1);
        return words.start(isNumbered ? word - 1 : word);
    }

    private static void addNameFirst(Reading reading, int word, Spans found) {
        var words = reading.words();
        // «Жібек жолы көшесі»: one small word between the name and the street.
        var isSmallBetween = words.isBlankAfter(word - 1) && words.isLetters(word - 1) && !words.isCapital(word - 1);
        var first = firstOfName(reading, isSmallBetween && words.isCapital(word - 2) ? word - 1 : word, "");
        if (first == word || !words.isCapital(first) && !words.is(first, Cue.STREET_PART)) {
            return;
        }
        var end = matchEnd(AddressPatterns.HOUSE_AFTER, reading, words.end(word));
        if (end > 0 && !reading.isAmount(end)) {
            found.add(words.start(first), end, Kind.ADDRESS);
        } else if (isHouse(reading, first - 1) && words.isBlankAfter(first - 1)) {
            found.add(
                    words.start(first - 1),
                    matchEnd(AddressPatterns.PARTS_AFTER, reading, words.end(word)),
                    Kind.ADDRESS);
        }
    }

    /** The first word of a street's name that ends right before this word; the word itself when there is no name. */
    private static int firstOfName(Reading reading, int word, String signs) {
        var words = reading.words();
        var first = word;
        while (word - first < LONGEST_NAME
                && words.gapHasOnly(first - 1, first == word ? signs : "")
                && (words.isCapital(first - 1) || words.is(first - 1, Cue.STREET_PART))
                && words.isLetters(first - 1)
                && !words.is(first - 1, Cue.NOT_A_NAME)
                && !words.is(first - 1, Cue.ADDRESS)) {
            first--;
        }
        return first;
    }

    private static void addByFlat(Reading reading, int flat, Spans found) {
        var words = reading.words();
        var end = matchEnd(AddressPatterns.PARTS_AFTER, reading, words.start(flat));
        if (end <= words.start(flat) || !isHouse(reading, flat - 1) || !words.gapHasOnly(flat - 1, ",.")) {
            return;
        }
        var house = flat - 1;
        if (words.is(house - 1, Cue.HOUSE) && words.gapHasOnly(house - 1, ".")) {
            house--;
        }
        var isNumbered = isHouse(reading, house - 1) && words.isCapital(house - 2) && words.gapHasOnly(house - 2, "-");
        var first = firstOfName(reading, isNumbered ? house - 1 : house, isNumbered ? "-" : ",");
        if (first < flat - 1) {
            found.add(words.start(first), end, Kind.ADDRESS);
        }
    }

    private static void addCalledAddress(Reading reading, int word, Spans found) {
        var words = reading.words();
        for (int next = word + 1; next <= word + FARTHEST && !isSentenceEnd(words, next - 1); next++) {
            if (words.isCapital(next)
                    && words.isLetters(next)
                    && words.gapHasOnly(next, ",")
                    && isHouse(reading, next + 1)) {
                var end = matchEnd(AddressPatterns.HOUSE_AFTER, reading, words.end(next));
                if (end > 0 && !reading.isAmount(end)) {
                    found.add(words.start(firstOfName(reading, next, "")), end, Kind.ADDRESS);
                }
                return;
            }
        }
    }

    /** «г. Алматы»: the dot of an abbreviation is no end. */
    private static boolean isSentenceEnd(Words words, int word) {
        return word + 1 >= words.size() || words.endsSentence(word) && words.end(word) - words.start(word) > 3;
    }

    private static boolean isHouse(Reading reading, int word) {
        var words = reading.words();
        return word >= 0
                && word < words.size()
                && words.end(word) - words.start(word) <= 6
                && AddressPatterns.HOUSE_BEFORE
                        .matcher(reading.text())
                        .region(words.start(word), words.end(word))
                        .matches();
    }

    /** Where the pattern ends that begins at this place; -1 when it does not begin there. */
    private static int matchEnd(Pattern pattern, Reading reading, int place) {
        var matcher = pattern.matcher(reading.text())
                .region(place, reading.text().length())
                .useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }
}
