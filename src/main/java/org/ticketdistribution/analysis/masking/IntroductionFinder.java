package org.ticketdistribution.analysis.masking;

/** Names of people who introduce themselves: «меня зовут», «менің атым», "my name is", «я, Иванов Иван Иванович». */
final class IntroductionFinder implements Finder {

    /** Words from «фамилия» to the name that is spoken of. */
    private static final int MOST_SPOKEN = 8;

    /** «Меня зовут - Иван», «получатель: «Иванов»». */
    private static final String BETWEEN = ":,-–—\"«";

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word + 1 < words.size(); word++) {
            if (words.is(word, Cue.SURNAME)) {
                addSpokenOf(reading, word, found);
            }
            for (var lead : Lead.endingAt(words, word)) {
                if (words.gapHasOnly(word, lead.isSure() ? BETWEEN + "." : BETWEEN)) {
                    addName(reading, word + 1, lead, found);
                }
            }
        }
    }

    private static void addName(Reading reading, int first, Lead lead, Spans found) {
        var words = reading.words();
        var last = NameParts.last(reading, first, NameParts.Writing.ANY_CASE);
        if (last < first || words.is(first, Cue.ROLE) && !words.is(first, Cue.GIVEN_NAME)) {
            return;
        }
        if (lead.isSure() || isLikely(reading, lead, first, last)) {
            found.add(words.start(first), NameParts.end(reading, last), Kind.NAME);
        }
    }

    private static boolean isLikely(Reading reading, Lead lead, int first, int last) {
        var words = reading.words();
        if (!words.isCapital(first)) {
            return last > first && isKnownPair(words, first, last);
        }
        var isPair = last > first && (lead.isEnglish() || isColonBefore(reading, first));
        return isPair
                || NameParts.anyLooksLikeName(words, first, last)
                || lead.isOfSpeaker() && !words.isShouted(first) && NameParts.endsPhrase(reading, last);
    }

    /** «this is ahmed hassan»: small letters, so one of them must be a known given name. */
    private static boolean isKnownPair(Words words, int first, int last) {
        return NameParts.allLookLikeName(words, first, last)
                && (NameParts.isGiven(words, first) || NameParts.isGiven(words, first + 1));
    }

    /** «Получатель: Ван Сяомин»: a form that is filled in. */
    private static boolean isColonBefore(Reading reading, int word) {
        return reading.signBefore(reading.words().start(word), ":") >= 0;
    }

    /** «В фамилии ошибка: не «Исаэва», а «Исаева»»: capitals in a sentence that speaks of a surname. */
    private static void addSpokenOf(Reading reading, int surname, Spans found) {
        var words = reading.words();
        for (int word = surname + 1; word <= surname + MOST_SPOKEN && !words.endsSentence(word - 1); word++) {
            if (words.isCapital(word) && !words.isShouted(word) && words.isLetters(word)) {
                var last = NameParts.last(reading, word, NameParts.Writing.CAPITALS);
                if (last >= word) {
                    found.add(words.start(word), NameParts.end(reading, last), Kind.NAME);
                }
            }
        }
    }
}
