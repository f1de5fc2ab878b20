package org.ticketdistribution.analysis.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * The groups of digits of a text in order. Signs that stand for a digit kept back count as digits: «+7 701 *** ** 67»
 * has five groups, «+7ХХХХХХХ46» one. A group is at most a word long; groups that signs of a number connect are read
 * together by the finders.
 */
final class Numbers {

    /** More characters between two groups than this make two numbers of them. */
    private static final int WIDEST_GAP = 3;

    /**
     * A group of digits.
     *
     * @param digits ASCII digits, {@code *} for one that is kept back
     * @param gluedBefore whether a letter stands right before it
     * @param gluedAfter whether a letter stands right after it
     */
    record Group(int start, int end, String digits, boolean gluedBefore, boolean gluedAfter) {}

    private final CharSequence text;
    private final List<Group> groups = new ArrayList<>();

    private Numbers(CharSequence text) {
        this.text = text;
    }

    static Numbers of(CharSequence text) {
        var numbers = new Numbers(text);
        var at = 0;
        while (at < text.length()) {
            if (belongs(text.charAt(at))) {
                var end = at + 1;
                while (end < text.length() && belongs(text.charAt(end))) {
                    end++;
                }
                numbers.read(at, end);
                at = end;
            } else {
                at++;
            }
        }
        return numbers;
    }

    private static boolean belongs(char sign) {
        return Character.isLetterOrDigit(sign) || Signs.isStar(sign);
    }

    /** A run of letters, digits and stars: one group where all letters are an x for a digit, else its digits alone. */
    private void read(int start, int end) {
        var crosses = crossesAsDigits(start, end);
        var at = start;
        while (at < end) {
            var from = at;
            var digits = new StringBuilder();
            while (at < end && isDigit(text.charAt(at), crosses)) {
                digits.append(asDigit(text.charAt(at)));
                at++;
            }
            if (at > from) {
                groups.add(new Group(from, at, digits.toString(), from > start, at < end));
            } else {
                at++;
            }
        }
    }

    private boolean crossesAsDigits(int start, int end) {
        var crosses = 0;
        for (int i = start; i < end; i++) {
            var sign = text.charAt(i);
            if (Signs.isCross(sign)) {
                crosses++;
            } else if (!Character.isDigit(sign) && !Signs.isStar(sign)) {
                return false;
            }
        }
        return crosses > 1;
    }

    private static boolean isDigit(char sign, boolean crosses) {
        return Character.isDigit(sign) || Signs.isStar(sign) || crosses && Signs.isCross(sign);
    }

    private static char asDigit(char sign) {
        return Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : '*';
    }

    int size() {
        return groups.size();
    }

    Group get(int group) {
        return groups.get(group);
    }

    /** Whether a group and the next may be parts of one number: blanks, hyphens, dots, brackets between, no line end. */
    boolean isJoined(int group) {
        if (group < 0 || group + 1 >= groups.size()) {
            return false;
        }
        var from = groups.get(group).end();
        var to = groups.get(group + 1).start();
        var visible = 0;
        for (int i = from; i < to; i++) {
            var sign = text.charAt(i);
            if (Signs.isInvisible(sign)) {
                continue;
            }
            if (++visible > WIDEST_GAP || !(Signs.isBlank(sign) || Signs.isHyphen(sign) || ".()/".indexOf(sign) >= 0)) {
                return false;
            }
        }
        return visible > 0 || to > from;
    }

    /** Whether only blanks or hyphens stand between a group and the next: no brackets, dots or strokes. */
    boolean isPlainlyJoined(int group) {
        if (!isJoined(group)) {
            return false;
        }
        for (int i = groups.get(group).end(); i < groups.get(group + 1).start(); i++) {
            if (".()/".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The digits of these groups in one; the last is included. */
    String digits(int first, int last) {
        if (first == last) {
            return groups.get(first).digits();
        }
        var digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(groups.get(i).digits());
        }
        return digits.toString();
    }

    /** The lengths of these groups: «3-3-2-2». */
    String shape(int first, int last) {
        var shape = new StringBuilder();
        for (int i = first; i <= last; i++) {
            shape.append(i > first ? "-" : "").append(groups.get(i).digits().length());
        }
        return shape.toString();
    }
}
