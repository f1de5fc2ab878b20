package org.ticketdistribution.insight.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.model.Letters;

/** Cuts a question into words, and puts the parts of a date together. */
final class QuestionWords {

    private static final Pattern WORD = Pattern.compile("(?<iso>\\d{4}-\\d{1,2}-\\d{1,2})(?!\\d)"
            + "|(?<day>\\d{1,2}\\.\\d{1,2}(?:\\.\\d{4}|\\.\\d{2}|(?![.\\d])))(?!\\d)"
            + "|(?<number>\\d{1,9})|(?<other>\\p{L}[\\p{L}\\p{M}'’ʼ]*|[+<>=≥≤])");

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_MONTH = 31;

    private final Phrases phrases;
    private final LocalDate today;

    /**
     * @param today days and months without a year are the latest that are not after it
     */
    QuestionWords(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    List<Word> of(String question) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(question);
        while (found.find()) {
            var text = found.group();
            if (found.group("iso") != null) {
                words.add(dated(text, text.split("-"), false));
            } else if (found.group("day") != null) {
                words.add(dated(text, text.split("\\."), true));
            } else if (found.group("number") != null) {
                words.add(new Word(text, List.of(text), Integer.valueOf(text), null, null, null));
            } else {
                words.add(word(text));
            }
        }
        return joined(words);
    }

    private Word word(String text) {
        var folded = Letters.fold(text.replaceAll("['’ʼ]", ""));
        var plain = Word.plain(text, List.of(folded));
        var word = plain.isLatin() && !phrases.knows(plain, Tongue.EN)
                ? Word.plain(text, List.of(folded, Spelling.sound(folded)))
                : plain;
        return counted(word);
    }

    /** The words with some of them read as others. */
    List<Word> corrected(List<Word> words, Map<Word, String> readings) {
        return joined(words.stream()
                .map(word -> readings.containsKey(word) ? counted(word.reads(readings.get(word))) : word)
                .toList());
    }

    private Word counted(Word word) {
        return phrases.part(word).map(part -> counted(word, part)).orElse(word);
    }

    private static Word counted(Word word, Phrase part) {
        var value = Integer.valueOf(part.argument());
        return switch (part.sense()) {
            case NUMBER -> new Word(word.text(), word.forms(), value, null, null, null);
            case MONTH -> new Word(word.text(), word.forms(), null, null, value, null);
            default -> new Word(word.text(), word.forms(), null, null, null, value);
        };
    }

    /** A number with a point that is no day stays a word that nobody knows. */
    private Word dated(String text, String[] parts, boolean dayFirst) {
        var day = Integer.valueOf(parts[dayFirst ? 0 : 2]);
        var month = Integer.valueOf(parts[1]);
        var written = dayFirst ? parts.length > 2 ? Integer.valueOf(parts[2]) : null : Integer.valueOf(parts[0]);
        var year = written != null && written < 100 ? Integer.valueOf(written + FIRST_YEAR) : written;
        return date(day, month, year)
                .map(date -> Word.day(text, date))
                .orElseGet(() -> Word.plain(text, List.of(text)));
    }

    private List<Word> joined(List<Word> words) {
        var joined = new ArrayList<Word>();
        var at = 0;
        while (at < words.size()) {
            var day = at + 1 < words.size() ? dayOfMonth(words, at) : Optional.<Word>empty();
            var next = day.orElse(words.get(at));
            var taken = at + (day.isPresent() ? 2 : 1);
            if (taken < words.size() && isYear(words.get(taken)) && (next.month() != null || day.isPresent())) {
                next = inYear(next, words.get(taken));
                taken++;
            }
            joined.add(next);
            at = taken;
        }
        return joined;
    }

    /** «15 октября», «October 15». */
    private Optional<Word> dayOfMonth(List<Word> words, int at) {
        var first = words.get(at);
        var second = words.get(at + 1);
        if (isDay(first) && second.month() != null) {
            return day(first, second, first.text() + " " + second.text());
        }
        return first.month() != null && first.isLatin() && isDay(second)
                ? day(second, first, first.text() + " " + second.text())
                : Optional.empty();
    }

    private Optional<Word> day(Word number, Word month, String text) {
        return number.number() == null || month.month() == null
                ? Optional.empty()
                : date(number.number(), month.month(), null).map(date -> Word.day(text, date));
    }

    private static Word inYear(Word word, Word year) {
        return word.date() == null || year.number() == null
                ? word.ofYear(year)
                : Word.day(word.text() + " " + year.text(), word.date().withYear(year.number()));
    }

    private static boolean isDay(Word word) {
        var number = word.number();
        return number != null && word.month() == null && number >= 1 && number <= LONGEST_MONTH;
    }

    private static boolean isYear(Word word) {
        var number = word.number();
        return number != null && word.month() == null && number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private Optional<LocalDate> date(int day, int month, @Nullable Integer year) {
        try {
            var date = LocalDate.of(year == null ? today.getYear() : year, month, day);
            return Optional.of(year == null && date.isAfter(today) ? date.minusYears(1) : date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
