package org.ticketdistribution.analysis.masking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketdistribution.model.Letters;

/**
 * Words that lead to a name: «меня зовут», «менің атым», "my name is".
 *
 * @param words folded, in order
 * @param isSure whether whatever follows is a name, known or not, in capitals or not
 */
record Lead(List<String> words, boolean isSure) {

    private static final String SURE = """
            меня зовут; зовут меня; меня звать; звать меня; мое имя; имя мое; фио;
            ф и о; атым; есімім; аты жөнім; аты жөні; atym; esimim; ismim; my name is; my name's;
            my full name is; name is; его зовут; ее зовут;
            """;

    private static final String UNSURE = """
            зовут; по имени; представился; представилась; назвался; назвалась; гражданин; гражданка; named;
            i; это; моя фамилия; фамилия; тегім; пишет; вам; беспокоит; на имя; имя; владелец;
            получатель; отправитель; клиент; я; мен;
            бұл; men; bul; i am; i'm; im; this is; client; name; заявитель; инвестор; плательщик;
            выгодоприобретатель; holder; beneficiary; recipient; payee; owner; signed by; снова; опять;
            на связи;
            """;

    /** Words by which people speak of themselves: a capital and a comma after them are enough for a name. */
    private static final Set<String> SPEAKER = Set.of("я", "мен", "это", "зовут", "am", "i'm", "im");

    private static final Map<String, List<Lead>> BY_LAST_WORD =
            Stream.concat(all(SURE, true), all(UNSURE, false)).collect(Collectors.groupingBy(Lead::last));

    private static Stream<Lead> all(String phrases, boolean isSure) {
        return Stream.of(phrases.split(";"))
                .map(phrase -> Letters.fold(phrase).strip())
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> new Lead(List.of(phrase.split(" ")), isSure));
    }

    /** The leads that end with this word of a text; none for most words. */
    static List<Lead> endingAt(Words text, int word) {
        var candidates = BY_LAST_WORD.get(text.key(word));
        return candidates == null
                ? List.of()
                : candidates.stream().filter(lead -> lead.endsAt(text, word)).toList();
    }

    private boolean endsAt(Words text, int word) {
        for (int i = 0; i < words.size(); i++) {
            if (!text.key(word - i).equals(words.get(words.size() - 1 - i))) {
                return false;
            }
        }
        return true;
    }

    private String last() {
        return words.get(words.size() - 1);
    }

    boolean isOfSpeaker() {
        return SPEAKER.contains(last());
    }

    /** Whether it is an English one of a sentence, after which two capitals are a name: "I am Xu Li". */
    boolean isEnglish() {
        return last().charAt(0) < 128 && (words.size() == 2 || last().equals("i'm"));
    }
}
