package org.ticketdistribution.analysis.masking;

import java.util.regex.Pattern;

/** Dates beside a word that says that somebody was born then; dates alone stay. */
final class BirthDateFinder implements Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String MONTH = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
            + "|қаңтар|кантар|ақпан|акпан|наурыз|сәуір|сауир|мамыр|маусым|шілде|шилде|тамыз|қыркүйек|кыркуйек|қазан|казан"
            + "|қараша|караша|желтоқсан|желтоксан"
            + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,8}+";

    private static final String YEAR = "(?:19|20)\\d\\d(?!\\d)";

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:"
                    + "\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?(?:\\d{4}|\\d{2})(?!\\d)"
                    + "|" + YEAR + "[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)"
                    + "|\\d{1,2}(?:-?го|st|nd|rd|th)?(?: of)? " + MONTH + ",? " + YEAR + ""
                    + "|" + YEAR + " (?:жылғы|жылгы|жылы|жылдың|жылдын|ж\\.|zhylgy) ?\\d{1,2}(?:-?\\p{L}{1,3})? "
                    + MONTH
                    + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? " + YEAR
                    + "|" + YEAR + ")",
            FLAGS);

    /** Words from what is said to the date, which itself may have five. */
    private static final int NEAR = 6;

    private static final int YEAR_LENGTH = 4;

    private static final int WORDS_OF_A_DATE = 5;

    /** «1985 года рождения», «05.11.1955 г.р.»: so near a date before takes it. */
    private static final int RIGHT_BEFORE = 8;

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word < words.size() && reading.numbers().size() > 0; word++) {
            if (words.is(word, Cue.BIRTH) || isShortForm(words, word)) {
                addBeside(reading, word, found);
            }
        }
    }

    /** «д.р.», «г.р.», «д/р». */
    private static boolean isShortForm(Words words, int word) {
        var before = words.key(word - 1);
        return words.key(word).equals("р")
                && (before.equals("д") || before.equals("г"))
                && words.gapHasOnly(word - 1, "./");
    }

    private static void addBeside(Reading reading, int word, Spans found) {
        if (addBefore(reading, word, RIGHT_BEFORE, found) || addAfter(reading, word, found)) {
            return;
        }
        addBefore(reading, word, 3 * RIGHT_BEFORE, found);
    }

    private static boolean addAfter(Reading reading, int word, Spans found) {
        var words = reading.words();
        var last = Math.min(word + NEAR + WORDS_OF_A_DATE, words.size() - 1);
        var from = words.end(word);
        var date = DATE.matcher(reading.text()).region(from, words.end(last)).useTransparentBounds(true);
        if (!date.find() || words.from(date.start()) - word > NEAR || endsSentence(reading, from + 1, date.start())) {
            return false;
        }
        found.add(date.start(), date.end(), Kind.BIRTH_DATE);
        addCorrection(reading, date.end(), found);
        return true;
    }

    /** «Указана 31.12.1999, верно 31.12.1998»: the other date is one of birth too. */
    private static void addCorrection(Reading reading, int end, Spans found) {
        var words = reading.words();
        var next = words.from(end);
        var date = DATE.matcher(reading.text()).useTransparentBounds(true);
        for (int word = next; word < Math.min(next + NEAR, words.size()); word++) {
            date.region(words.start(word), reading.text().length());
            if (date.lookingAt()) {
                if (date.end() - date.start() > YEAR_LENGTH
                        && reading.announced(words.start(word), Cue.CORRECTION, word - next)) {
                    found.add(date.start(), date.end(), Kind.BIRTH_DATE);
                }
                return;
            }
        }
    }

    /** Takes the last date that ends within so many chars before the word. */
    private static boolean addBefore(Reading reading, int word, int within, Spans found) {
        var words = reading.words();
        var from = words.start(Math.max(0, word - NEAR - WORDS_OF_A_DATE));
        var to = words.start(word);
        var date = DATE.matcher(reading.text()).region(from, to).useTransparentBounds(true);
        while (date.find()) {
            if (to - date.end() <= within && !endsSentence(reading, date.end(), to)) {
                found.add(date.start(), date.end(), Kind.BIRTH_DATE);
                return true;
            }
        }
        return false;
    }

    /** Dots are no ends here: «1985 г. рождения», «д.р. 12.03.1985». */
    private static boolean endsSentence(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            var sign = reading.text().charAt(i);
            if (sign != '.' && Signs.isSentenceEnd(sign)) {
                return true;
            }
        }
        return false;
    }
}
