package org.ticketdistribution.analysis.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.ticketdistribution.model.Letters;

/**
 * What the client wrote, without what a mail program added.
 *
 * @param text the client's own words, line breaks kept; empty when there are none
 * @param links how many web addresses stood in the ticket, those in quoted mail included
 * @param addresses how many e-mail addresses stood in it
 */
public record TicketBody(String text, int links, int addresses) {

    /** Texts beyond this many characters are cut: the matter of a ticket stands at its beginning. */
    private static final int LONGEST = 8_000;

    private static final String USUAL_MARKS = "«»—–…№“”„’";

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{2,32})++");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^<>\\n]{0,200}>");

    /** Zero-width characters, soft hyphens, direction marks: they split words for a program, not for a reader. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");

    /** Every blank that is not a line break; U+2800 is the empty Braille cell that mass mail pads itself with. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\p{Cntrl}\\u2800&&[^\\n]]+");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\x0B|\\f");

    public TicketBody {
        if (links < 0 || addresses < 0) {
            throw new IllegalArgumentException("links=" + links + ", addresses=" + addresses + " must not be negative");
        }
    }

    /** The body of a ticket as it was received; an empty text gives an empty body. */
    public static TicketBody of(String received) {
        var text = received.length() > LONGEST ? received.substring(0, LONGEST) : received;
        // Some keyboards send «й» as «и» with a breve.
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        // The cheap questions first: most tickets have none of all this.
        text = isPlain(text) ? text : clean(text);
        var links = text.contains("//") || text.contains("w.") || text.contains("W.") ? count(LINK, text) : 0;
        text = links > 0 ? LINK.matcher(text).replaceAll(" ") : text;
        var addresses = text.indexOf('@') >= 0 ? count(ADDRESS, text) : 0;
        text = addresses > 0 ? ADDRESS.matcher(text).replaceAll(" ") : text;
        text = text.indexOf('<') >= 0 ? TAG.matcher(text).replaceAll(" ") : text;
        return new TicketBody(MailNoise.strip(text), links, addresses);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether there are only letters, digits, marks and single blanks as keyboards have them. */
    private static boolean isPlain(String text) {
        var previous = '\n';
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            var isUsual = letter > ' ' && letter < '\u007f'
                    || Letters.isCyrillic(letter)
                    || letter == '\n'
                    || letter == ' ' && previous != ' '
                    || USUAL_MARKS.indexOf(letter) >= 0;
            if (!isUsual) {
                return false;
            }
            previous = letter;
        }
        return true;
    }

    private static String clean(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        return BLANKS.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll(" ");
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
