package org.ticketdistribution.analysis.masking;

/** What single characters are, where Java's classes are too narrow for what people paste. */
final class Signs {

    private Signs() {}

    /** A blank within a line: tabs and all Unicode blanks, the non-breaking ones that Excel and 1C write included. */
    static boolean isBlank(char sign) {
        return sign == '\t' || Character.getType(sign) == Character.SPACE_SEPARATOR;
    }

    /** Zero-width characters and direction marks: telephones put them around a number that is copied from contacts. */
    static boolean isInvisible(char sign) {
        return Character.getType(sign) == Character.FORMAT;
    }

    static boolean isHyphen(char sign) {
        return sign == '-' || Character.getType(sign) == Character.DASH_PUNCTUATION || sign == '\u2212';
    }

    /** What people and programs write for a digit that is kept back; the letter x is looked at apart. */
    static boolean isStar(char sign) {
        return sign == '*' || sign == '•' || sign == '●' || sign == '∗' || sign == '＊' || sign == '·';
    }

    /** x in Latin or Cyrillic letters, which stands for a digit where it stands among digits. */
    static boolean isCross(char sign) {
        return sign == 'x' || sign == 'X' || sign == 'х' || sign == 'Х';
    }

    static boolean isSentenceEnd(char sign) {
        return sign == '.' || sign == '!' || sign == '?' || sign == ';' || sign == '…' || isLineEnd(sign);
    }

    static boolean isLineEnd(char sign) {
        return sign == '\n'
                || sign == '\r'
                || sign == '\u000B'
                || sign == '\f'
                || sign == '\u0085'
                || sign == '\u2028'
                || sign == '\u2029';
    }

    static boolean isApostrophe(char sign) {
        return sign == '\'' || sign == '’' || sign == 'ʼ' || sign == '`';
    }
}
