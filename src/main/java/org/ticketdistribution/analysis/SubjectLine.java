package org.ticketdistribution.analysis;

import java.util.regex.Pattern;

/** Whether a ticket begins with a line that looks like the subject of a mail. */
final class SubjectLine {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** «FW: …», «Тема: …» and the like: a subject, however the text goes on. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:re|fwd?|отв|ответ|пересылка|переслано|тема|subject|жауап|тақырып|тақырыбы)\\s*(?:\\[\\d+])?\\s*:.*",
            FLAGS);

    /** Mails begin with these too, and then the line says nothing. */
    private static final Pattern GREETING = Pattern.compile(
            "(?:здравствуй|добр(?:ый|ое|ого)\\s|привет|салам|уважаем|hello|hi\\b|hey\\b|dear\\s|good\\s|to whom|сәлем|саламат"
                    + "|сәлеметсіз|ассалау|қайырлы|құрметті).*",
            FLAGS);

    private static final int SHORTEST = 3;
    private static final int LONGEST = 90;

    private SubjectLine() {}

    /** @param text cleaned, see {@link CleanText} */
    static boolean leads(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        return NAMED.matcher(first).matches() || (end >= 0 && text.startsWith("\n\n", end) && isTitle(first));
    }

    private static boolean isTitle(String line) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && ".!,;".indexOf(line.charAt(line.length() - 1)) < 0
                && line.codePoints().anyMatch(Character::isLetter)
                && !GREETING.matcher(line).matches();
    }
}
