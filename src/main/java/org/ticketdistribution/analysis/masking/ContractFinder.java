package org.ticketdistribution.analysis.masking;

import java.util.Optional;

/** Numbers of contracts: «договор № 12345/2024», «12-45678 шарт», "agreement #AB-5521". */
final class ContractFinder implements Finder {

    @Override
    public void find(Reading reading, Spans found) {
        for (int word = 0; word < reading.words().size(); word++) {
            if (reading.words().is(word, Cue.CONTRACT)) {
                number(reading, word).ifPresent(id -> found.add(id.start(), id.end(), Kind.CONTRACT));
            }
        }
    }

    private static Optional<Identifier> number(Reading reading, int word) {
        return Identifier.after(reading, word, 2)
                .filter(id -> isNumberAfter(reading, id))
                .or(() -> Identifier.before(reading, word).filter(id -> isNumberBefore(reading, id)));
    }

    /** Without a mark four digits are a year: «договор 2024 года». */
    private static boolean isNumberAfter(Reading reading, Identifier id) {
        var isTelling = id.letters() > 0 || id.digits() >= (id.isMarked() ? 3 : 5);
        return !id.isDistant()
                && (isTelling || hasStroke(reading, id))
                && id.digits() >= 2
                && !reading.isAmount(id.end());
    }

    private static boolean isNumberBefore(Reading reading, Identifier id) {
        return id.digits() >= 3 && (id.isMarked() || hasStroke(reading, id));
    }

    private static boolean hasStroke(Reading reading, Identifier id) {
        var number = reading.part(id.start(), id.end());
        return id.digits() >= 4 && (number.indexOf('-') >= 0 || number.indexOf('/') >= 0);
    }
}
