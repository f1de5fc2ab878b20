package org.ticketdistribution.analysis.masking;

import java.util.regex.Pattern;

/** Accounts in messengers and social networks: @name, links that lead to one, the word telegram and a name after it. */
final class HandleFinder implements Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final Pattern HANDLE = Pattern.compile("@[A-Z0-9_](?:[A-Z0-9_.]{0,38}+)", FLAGS);

    /** Sites where the path is a person. What the path may hold is left to the link's end. */
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:www\\.|m\\.|api\\.)?(?:t\\.me|telegram\\.me|wa\\.me|whatsapp\\.com|instagram\\.com"
                    + "|facebook\\.com|fb\\.com|m\\.me|vk\\.com|vk\\.me|ok\\.ru|tiktok\\.com|twitter\\.com|x\\.com"
                    + "|linkedin\\.com|youtube\\.com|threads\\.net|viber\\.click)/[^\\s<>\"«»“”,;|]{1,200}+",
            FLAGS);

    /** A word that only a person's account would have: Latin with a digit, a dot or an underscore within. */
    private static final Pattern ACCOUNT_NAME =
            Pattern.compile("(?=[A-Z0-9.]{0,39}[0-9_.][A-Z0-9_])[A-Z][A-Z0-9_.]{2,38}[A-Z0-9_]", FLAGS);

    @Override
    public void find(Reading reading, Spans found) {
        addHandles(reading, found);
        if (reading.next('/', 0) >= 0) {
            addLinks(reading.text(), found);
        }
        addNamed(reading, found);
    }

    private static void addHandles(Reading reading, Spans found) {
        var text = reading.text();
        var handle = HANDLE.matcher(text);
        for (int at = reading.next('@', 0); at >= 0; at = reading.next('@', at + 1)) {
            var isOwnWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (isOwnWord && handle.region(at, text.length()).lookingAt()) {
                var end = withoutDots(text, handle.end());
                if (end - at > 2) {
                    found.add(at, end, Kind.HANDLE);
                }
            }
        }
    }

    private static void addLinks(CharSequence text, Spans found) {
        var link = LINK.matcher(text);
        while (link.find()) {
            if (link.start() == 0 || !Character.isLetterOrDigit(text.charAt(link.start() - 1))) {
                found.add(link.start(), withoutDots(text, link.end()), Kind.HANDLE);
            }
        }
    }

    private static void addNamed(Reading reading, Spans found) {
        var words = reading.words();
        var name = ACCOUNT_NAME.matcher(reading.text());
        for (int word = 0; word + 1 < words.size(); word++) {
            if (words.is(word, Cue.MESSENGER)) {
                for (int next = word + 1; next <= word + 3 && words.gapHasOnly(next - 1, ":-–—"); next++) {
                    if (name.region(words.start(next), reading.text().length()).lookingAt()) {
                        found.add(name.start(), name.end(), words.is(word, Cue.LOGIN) ? Kind.ACCOUNT : Kind.HANDLE);
                        break;
                    }
                }
            }
        }
    }

    /** The full stop of the sentence and the bracket around a link are not of the link. */
    private static int withoutDots(CharSequence text, int end) {
        var last = end;
        while (".,!?:;)]}'*".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
