package org.ticketdistribution.analysis.masking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.model.Letters;

/**
 * The personal data of one text, numbered by kind in the order of the text. The same value has the same number however
 * it is written; each way of writing it is a spelling of its own, so that it can be put back to the letter.
 */
final class Values implements Placeholder.Meaning {

    /** A telephone number without the country code or the 8 before it. */
    private static final int TELEPHONE_DIGITS = 10;

    /** By kind and number from 0: the spellings of the value. */
    private final Map<Kind, List<List<String>>> values = new EnumMap<>(Kind.class);

    private final Map<Kind, Map<String, Integer>> numbers = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> placeholders = new EnumMap<>(Kind.class);

    /** The placeholder for a value as it is written; a new one where it is written so for the first time. */
    String placeholder(Kind kind, String written) {
        return placeholders
                .computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(written, key -> add(kind, key));
    }

    private String add(Kind kind, String written) {
        var ofKind = values.computeIfAbsent(kind, key -> new ArrayList<>());
        var number = numbers.computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(core(kind, written), key -> ofKind.size() + 1);
        if (number > ofKind.size()) {
            ofKind.add(new ArrayList<>());
        }
        ofKind.get(number - 1).add(written);
        return Placeholder.of(kind, number, ofKind.get(number - 1).size());
    }

    /** What two spellings of one value have in common. */
    private static String core(Kind kind, String written) {
        if (kind == Kind.LOOKALIKE) {
            return written;
        }
        var core = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (Character.isLetterOrDigit(written.charAt(i)) || Signs.isStar(written.charAt(i))) {
                core.append(Letters.fold(written.charAt(i)));
            }
        }
        var isLongNumber = kind == Kind.PHONE && core.length() > TELEPHONE_DIGITS;
        return isLongNumber ? core.substring(core.length() - TELEPHONE_DIGITS) : core.toString();
    }

    /** How many values of each kind there are; kinds without one are absent. */
    Map<Kind, Integer> counts() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        values.forEach((kind, ofKind) -> counts.put(kind, ofKind.size()));
        return counts;
    }

    /** The value as it was written; the kind's neutral word where there is none or it cannot be told which. */
    @Override
    public String of(Kind kind, int number, int spelling) {
        var ofKind = values.getOrDefault(kind, List.of());
        var index = number == 0 && ofKind.size() == 1 ? 0 : number - 1;
        if (index < 0 || index >= ofKind.size()) {
            return kind.neutral();
        }
        var spellings = ofKind.get(index);
        return spellings.get(spelling >= 1 && spelling <= spellings.size() ? spelling - 1 : 0);
    }
}
