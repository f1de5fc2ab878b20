package org.ticketdistribution.analysis.masking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ticketdistribution.analysis.text.Letters;

/** Names of people who introduce themselves: «меня зовут», «менің атым», "my name is", «я, Иванов Иван Иванович». */
final class IntroductionFinder implements Finder {

    /**
     * Words that lead to a name.
     *
     * @param words folded, in order
     * @param isSure whether whatever follows is a name, known or not, in capitals or not
     */
    private record Lead(List<String> words, boolean isSure) {

        static Lead sure(String words) {
            return new Lead(List.of(Letters.fold(words).split(" ")), true);
        }

        static Lead unsure(String words) {
            return new Lead(List.of(Letters.fold(words).split(" ")), false);
        }

        String last() {
            return words.get(words.size() - 1);
        }

        /** «Я Жанель,»: a capital within a sentence and a comma are enough for a name that nobody knows. */
        boolean isOfSpeaker() {
            return SPEAKER.contains(last());
        }

        boolean endsAt(Words text, int word) {
            for (int i = 0; i < words.size(); i++) {
                if (!text.key(word - i).equals(words.get(words.size() - 1 - i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Set<String> SPEAKER = Set.of("я", "мен", "зовут", "am", "i'm", "im");

    private static final Map<String, List<Lead>> LEADS = List.of(
                    Lead.sure("меня зовут"),
                    Lead.sure("зовут меня"),
                    Lead.sure("меня звать"),
                    Lead.sure("звать меня"),
                    Lead.sure("мое имя"),
                    Lead.sure("имя мое"),
                    Lead.sure("моя фамилия"),
                    Lead.sure("фамилия"),
                    Lead.sure("фио"),
                    Lead.sure("ф и о"),
                    Lead.sure("атым"),
                    Lead.sure("есімім"),
                    Lead.sure("аты жөнім"),
                    Lead.sure("аты жөні"),
                    Lead.sure("тегім"),
                    Lead.sure("atym"),
                    Lead.sure("esimim"),
                    Lead.sure("ismim"),
                    Lead.sure("my name is"),
                    Lead.sure("my name's"),
                    Lead.sure("my full name is"),
                    Lead.sure("name is"),
                    Lead.sure("его зовут"),
                    Lead.sure("ее зовут"),
                    Lead.unsure("зовут"),
                    Lead.unsure("по имени"),
                    Lead.unsure("представился"),
                    Lead.unsure("представилась"),
                    Lead.unsure("назвался"),
                    Lead.unsure("назвалась"),
                    Lead.unsure("гражданин"),
                    Lead.unsure("гражданка"),
                    Lead.unsure("named"),
                    Lead.unsure("i"),
                    Lead.unsure("это"),
                    Lead.unsure("пишет"),
                    Lead.unsure("вам"),
                    Lead.unsure("беспокоит"),
                    Lead.unsure("на имя"),
                    Lead.unsure("имя"),
                    Lead.unsure("владелец"),
                    Lead.unsure("получатель"),
                    Lead.unsure("отправитель"),
                    Lead.unsure("клиент"),
                    Lead.unsure("я"),
                    Lead.unsure("мен"),
                    Lead.unsure("бұл"),
                    Lead.unsure("men"),
                    Lead.unsure("bul"),
                    Lead.unsure("i am"),
                    Lead.unsure("i'm"),
                    Lead.unsure("im"),
                    Lead.unsure("this is"),
                    Lead.unsure("client"),
                    Lead.unsure("name"))
            .stream()
            .collect(Collectors.groupingBy(Lead::last));

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word + 1 < words.size(); word++) {
            for (var lead : LEADS.getOrDefault(words.key(word), List.of())) {
                if (lead.endsAt(words, word) && words.gapHasOnly(word, ":,-–—\"«.")) {
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
            return last > first && NameParts.allLookLikeName(words, first, last);
        }
        return NameParts.anyLooksLikeName(words, first, last)
                || isEnglishPair(lead, first, last)
                || lead.isOfSpeaker() && !words.isShouted(first) && NameParts.endsPhrase(reading, last);
    }

    /** "I am Xu Li": two capitals after an English lead, known or not. */
    private static boolean isEnglishPair(Lead lead, int first, int last) {
        return last == first + 1
                && (lead.words().size() == 2 || lead.last().equals("i'm"))
                && lead.last().charAt(0) < 128;
    }
}
