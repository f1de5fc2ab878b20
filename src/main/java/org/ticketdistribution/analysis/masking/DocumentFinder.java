package org.ticketdistribution.analysis.masking;

import java.util.regex.Pattern;

/** Numbers of identity cards, passports, driving licences beside their names, and Kazakh passports by themselves. */
final class DocumentFinder implements Finder {

    /** An identity card of Kazakhstan has 9 digits, passports have 6 to 9 after their letters or series. */
    private static final int FEWEST_DIGITS = 6;

    private static final int MOST_DIGITS = 10;

    /** «Новое 048812345, старое 034567891»: how many numbers one name may announce. */
    private static final int NUMBERS_IN_A_ROW = 3;

    /** A passport of Kazakhstan: N and 8 digits. */
    private static final Pattern KAZAKH_PASSPORT = Pattern.compile("n\\d{8}");

    private static final int KAZAKH_PASSPORT_LENGTH = 9;

    private static final Pattern IDENTITY_CARD = Pattern.compile("0\\d{8}");

    /** A Russian passport: series of four digits, number of six. */
    private static final Pattern SERIES =
            Pattern.compile("\\d{2} ?\\d{2}[ ,]{1,2}(?:№ ?|номер |no\\.? ?)?\\d{6}(?!\\d)");

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word < words.size(); word++) {
            if (words.end(word) - words.start(word) == KAZAKH_PASSPORT_LENGTH
                    && KAZAKH_PASSPORT.matcher(words.key(word)).matches()) {
                found.add(words.start(word), words.end(word), Kind.DOCUMENT);
            }
            if (words.is(word, Cue.DOCUMENT) || isIdCard(words, word)) {
                addNumbers(reading, word, found);
            }
        }
    }

    /** "ID card", «ID карта»: neither word alone announces a document; nine digits from 0 are an identity card's. */
    private static boolean isIdCard(Words words, int word) {
        return words.is(word, Cue.CARD) && words.key(word - 1).equals("id")
                || words.key(word).equals("id")
                        && isIdentityCard(words, words.is(word + 1, Cue.NUMBER) ? word + 2 : word + 1);
    }

    private static boolean isIdentityCard(Words words, int word) {
        return IDENTITY_CARD.matcher(words.key(word)).matches();
    }

    private static void addNumbers(Reading reading, int document, Spans found) {
        var word = document;
        for (int i = 0; i < NUMBERS_IN_A_ROW; i++) {
            var number = Identifier.after(reading, word, 4).filter(id -> !id.isDistant());
            if (number.isEmpty()) {
                return;
            }
            var end = end(reading, number.get());
            if (end > number.get().start()) {
                found.add(number.get().start(), end, Kind.DOCUMENT);
            }
            word = reading.words().from(Math.max(end, number.get().end())) - 1;
        }
    }

    /** Where the document's number ends; -1 when it is none. */
    private static int end(Reading reading, Identifier id) {
        var series = SERIES.matcher(reading.text())
                .region(id.start(), reading.text().length())
                .useTransparentBounds(true);
        if (series.lookingAt()) {
            return series.end();
        }
        var isNumber = id.digits() >= FEWEST_DIGITS
                && id.digits() <= MOST_DIGITS
                && id.letters() <= 3
                && !reading.isAmount(id.end());
        return isNumber ? id.end() : -1;
    }
}
