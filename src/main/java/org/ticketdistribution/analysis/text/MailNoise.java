package org.ticketdistribution.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes off what stands around a client's words in a mail: «FW:», quoted mail, signatures. Possessive quantifiers (++)
 * where a text could otherwise keep a pattern busy for hours or fill its stack.
 */
final class MailNoise {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PREFIXES = Pattern.compile(
            "^\\s*(?:(?:re|fw|fwd|отв|ответ|пересылка|переслано|тема|subject|жауап)\\s*(?:\\[\\d+])?\\s*:\\s*)++",
            FLAGS);

    /** A line from which on older mail is quoted. */
    private static final Pattern QUOTE_STARTS = Pattern.compile(
            "^\\s*(?:-{2,}\\s*(?:original message|forwarded message|исходное сообщение|пересылаемое сообщение"
                    + "|пересланное сообщение|бастапқы хабарлама).*"
                    + "|(?:from|от|кімнен|от кого)\\s*:\\s*\\S.*"
                    + "|on\\b.{4,80}\\bwrote\\s*:.*"
                    + "|.{4,80}(?:пишет|писал|писала|написал|написала|писал\\(а\\)|написал\\(а\\)|жазды)\\s*:\\s*)$",
            FLAGS);

    /** Heads of quoted mail, dropped where the quoted part is all there is; two dashes alone begin a signature. */
    private static final Pattern QUOTE_HEAD = Pattern.compile(
            "^\\s*(?:--.*\\S.*|(?:from|to|cc|sent|date|subject|от|от кого|кому|копия|отправлено|дата|тема)\\s*:.*)$",
            FLAGS);

    private static final Pattern QUOTED = Pattern.compile("^\\s*>.*$");

    /** A line that begins a signature; what follows on the line and below is a name, a post, a telephone. */
    private static final Pattern SIGNATURE_STARTS = Pattern.compile(
            "^[\\s,.;]*(?:с\\s+(?:глубоким\\s+|большим\\s+)?уважением|с\\s+наилучшими(?:\\s+пожеланиями)?|всего\\s+доброго"
                    + "|(?:best|kind|warm|warmest)\\s+regards|regards\\s*,|sincerely|yours\\s+(?:truly|faithfully)"
                    + "|құрметпен|ізгі\\s+ниетпен|kurmetpen|qurmetpen|-{2,}\\s*$|_{3,}\\s*$)",
            FLAGS);

    /** What telephones and mail programs add, anywhere in a line. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:отправлено\\s+(?:с|из|со)\\s+[^\\n]{1,40}|sent\\s+from\\s+(?:my|mail|outlook|yahoo)\\b[^\\n]{0,40}"
                    + "|get\\s+outlook\\s+for[^\\n]{0,40}|iphone(?:-нан|нан|-дан)\\s+жіберілді)",
            FLAGS);

    /** One of these, in small letters, is in everything that {@link #DEVICE} finds. */
    private static final List<String> DEVICE_WORDS = List.of("отправлено", "sent", "get", "жіберілді");

    /** One of these, in small letters, is in everything that {@link #SIGNATURE_INLINE} finds. */
    private static final List<String> SIGNATURE_WORDS = List.of("уважением", "regards", "құрметпен");

    /** The same greeting at the end of a running line: cut with at most four words after it. */
    private static final Pattern SIGNATURE_INLINE = Pattern.compile(
            "[\\s,.!?;](?:с\\s+уважением|best\\s+regards|kind\\s+regards|құрметпен)[\\s,.!]*+(?:\\S++\\s*+){0,4}$",
            FLAGS);

    /** A signature longer than this is no signature: only its first line goes. */
    private static final int LONGEST_SIGNATURE_LINES = 7;

    private MailNoise() {}

    /** The text without its mail noise; the text itself, trimmed, where nothing else would be left. */
    static String strip(String text) {
        // The cheap questions first: most tickets have nothing of a mail.
        var lower = text.toLowerCase(Locale.ROOT);
        var bare = PREFIXES.matcher(text).replaceFirst("");
        bare = DEVICE_WORDS.stream().anyMatch(lower::contains) ? withoutDevices(bare) : bare;
        var own = withoutSignature(withoutQuotes(bare.lines().toList()));
        var joined = String.join("\n", own).strip();
        joined = SIGNATURE_WORDS.stream().anyMatch(lower::contains)
                ? SIGNATURE_INLINE.matcher(joined).replaceFirst("")
                : joined;
        if (hasLetters(joined)) {
            return PREFIXES.matcher(joined).replaceFirst("").strip();
        }
        return bare.strip();
    }

    /** What is left on both sides of one may be another. */
    private static String withoutDevices(String text) {
        var bare = text;
        for (var device = DEVICE.matcher(bare); device.find(); device = DEVICE.matcher(bare)) {
            bare = device.replaceAll(" ");
        }
        return bare;
    }

    private static List<String> withoutQuotes(List<String> lines) {
        var own = new ArrayList<String>();
        for (var line : lines) {
            if (startsQuote(line) && own.stream().anyMatch(MailNoise::hasLetters)) {
                return own;
            }
            if (!QUOTED.matcher(line).matches() && !QUOTE_HEAD.matcher(line).matches()) {
                own.add(line);
            }
        }
        return own;
    }

    /** The cheap question first: a line without a colon or a dash never starts quoted mail. */
    private static boolean startsQuote(String line) {
        return (line.indexOf(':') >= 0 || line.indexOf('-') >= 0)
                && QUOTE_STARTS.matcher(line).matches();
    }

    private static List<String> withoutSignature(List<String> lines) {
        var own = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (!SIGNATURE_STARTS.matcher(lines.get(i)).find()) {
                own.add(lines.get(i));
            } else if (isShortTail(lines, i)) {
                return own;
            }
        }
        return own;
    }

    private static boolean isShortTail(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                        .filter(line -> !line.isBlank())
                        .count()
                <= LONGEST_SIGNATURE_LINES;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
