package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which queries share a question, and so an answer that is kept. */
class NominatimQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                     | Красный Яр  | -                      | красный-яр
            -                     | Красный Яр  | -                      | КРАСНЫЙ  ЯР
            -                     | Красный Яр  | -                      | Krasnyy Yar
            -                     | Королёвка   | -                      | Королевка
            -                     | Бесқайнар   | -                      | Бескайнар
            улица Абая 5          | Рудный      | Улица  абая, 5         | Рудный
            улица Аль-Фараби 5    | Рудный      | улица Аль Фараби 5     | Рудный
            улица Зелёная 5       | Рудный      | улица Зеленая 5        | Рудный
            """)
    void spellingsOfOnePlace_areOneQuestion(String street, String city, String otherStreet, String otherCity) {
        assertThat(question(street, city)).isEqualTo(question(otherStreet, otherCity));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                     | Аксу        | -                      | Аксуат
            -                     | Рудный      | улица Абая 5           | Рудный
            улица Абая 7/2        | Рудный      | улица Абая 72          | Рудный
            улица Абая 7-2        | Рудный      | улица Абая 72          | Рудный
            улица Абая 11         | Рудный      | улица Абая 1           | Рудный
            улица Абая 5          | Рудный      | проспект Абая 5        | Рудный
            """)
    void differentPlaces_areDifferentQuestions(String street, String city, String otherStreet, String otherCity) {
        assertThat(question(street, city)).isNotEqualTo(question(otherStreet, otherCity));
    }

    @Test
    void regionThatIsNotSentAlong_makesNoOtherQuestion() {
        var said = AddressQuery.city("Рудный", List.of(Region.KOSTANAY), null);
        var notSaid = AddressQuery.city("Рудный", List.of(), null);

        assertThat(NominatimGeocoder.questionOf(said.beyondTheRegion()))
                .isEqualTo(NominatimGeocoder.questionOf(notSaid))
                .isNotEqualTo(NominatimGeocoder.questionOf(said));
    }

    private static String question(String street, String city) {
        var query = street == null
                ? AddressQuery.city(city, List.of(), null)
                : AddressQuery.street(street, city, List.of(), null);
        return NominatimGeocoder.questionOf(query);
    }
}
