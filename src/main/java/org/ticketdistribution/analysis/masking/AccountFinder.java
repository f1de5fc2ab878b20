package org.ticketdistribution.analysis.masking;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Accounts that are no IBAN: brokerage codes («D1234567»), what stands after «счет №», «лицевой счет», «account no.»,
 * and the numbers under which a client is kept or logs in.
 */
final class AccountFinder implements Finder {

    /** One letter and six to eight digits, as brokers number accounts. ISINs have two letters and more digits. */
    private static final Pattern BROKERAGE = Pattern.compile("(?=\\p{Lu})[A-ZА-Я]\\d{6,8}");

    /** «На счету 152340»: what lies on an account, not its number. */
    private static final Set<String> AMOUNT_FOLLOWS = Set.of("счету", "счете", "счетах", "шотымда", "шотта");

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word < words.size(); word++) {
            var at = word;
            if (isBrokerage(reading, at)) {
                found.add(words.start(at), words.end(at), Kind.ACCOUNT);
            } else if (isAccount(reading, at)) {
                Identifier.after(reading, at, 4)
                        .filter(id -> isNumber(reading, at, id))
                        .ifPresent(id -> found.add(id.start(), id.end(), Kind.ACCOUNT));
            } else if (isClientCode(reading, at)) {
                Identifier.after(reading, at, 4)
                        .filter(id -> !id.isDistant() && !reading.isAmount(id.end()))
                        .ifPresent(id -> found.add(id.start(), id.end(), Kind.ACCOUNT));
            }
        }
    }

    private static boolean isBrokerage(Reading reading, int word) {
        var start = reading.words().start(word);
        var end = reading.words().end(word);
        return end - start >= 7
                && end - start <= 9
                && BROKERAGE.matcher(reading.text()).region(start, end).matches()
                && !reading.announced(start, Cue.ORDER, 2);
    }

    private static boolean isAccount(Reading reading, int word) {
        return reading.words().is(word, Cue.ACCOUNT) || isShortForm(reading, word);
    }

    /** «л/с», «р/с». */
    private static boolean isShortForm(Reading reading, int word) {
        var words = reading.words();
        var before = words.key(word - 1);
        return words.key(word).equals("с")
                && (before.equals("л") || before.equals("р"))
                && words.gapHasOnly(word - 1, "/")
                && !words.isBlankAfter(word - 1);
    }

    private static boolean isNumber(Reading reading, int account, Identifier id) {
        if (id.isDistant() || reading.isAmount(id.end())) {
            return false;
        }
        if (id.isMarked() || id.letters() > 0 && id.letters() <= 3 && id.digits() >= 5) {
            return true;
        }
        return id.letters() == 0
                && id.digits() >= 6
                && !reading.part(id.end() - 3, id.end()).equals("000")
                && !AMOUNT_FOLLOWS.contains(reading.words().key(account));
    }

    /** «Код клиента», "client ID", «логин»; «код ошибки», «ID заявки» are none. */
    private static boolean isClientCode(Reading reading, int word) {
        var words = reading.words();
        if (words.is(word, Cue.CODE) || words.is(word, Cue.NUMBER)) {
            return words.is(word - 1, Cue.CLIENT) && words.isBlankAfter(word - 1);
        }
        if (words.is(word, Cue.CLIENT)) {
            return (words.is(word - 1, Cue.CODE) || words.is(word - 1, Cue.NUMBER) || words.is(word - 1, Cue.LOGIN))
                    && words.isBlankAfter(word - 1);
        }
        return words.is(word, Cue.LOGIN) && !words.is(word + 1, Cue.ORDER) && !words.is(word - 1, Cue.ORDER);
    }
}
