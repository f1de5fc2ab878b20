package org.ticketdistribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that all rooms share, compared as people type them. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '  Населённый   пункт ',  населенный пункт
                    'VIP\u00A0',              vip
                    '\uFEFFОфис',             офис
                    '',                       ''
                    """)
    void text_isFolded(String text, String expected) {
        assertThat(Words.fold(text)).isEqualTo(expected);
    }

    @Test
    void absentText_foldsToNothing() {
        assertThat(Words.fold(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Казахстан", " қазақстан ", "KAZAKHSTAN", "рк", "KZ", "Республика  Казахстан", "NULL", "", "  "})
    void countryIsKazakhstanOrAbsent_isNotAbroad(String country) {
        assertThat(Country.isAbroad(country)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Россия", "Uzbekistan", "Казахстанская"})
    void anotherCountry_isAbroad(String country) {
        assertThat(Country.isAbroad(country)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    VIP,        true
                    ' vip ',    true
                    Priority,   true
                    Mass,       false
                    Приоритет,  false
                    """)
    void segment_isPremiumOrNot(String segment, boolean premium) {
        assertThat(Segment.isPremium(segment)).isEqualTo(premium);
    }

    @Test
    void skillsAndPositions_areKnownWhateverTheirCase() {
        assertThat(Skill.among(List.of(" vip", "kz", "Excel"))).isEqualTo(Set.of(Skill.VIP, Skill.KZ));
        assertThat(Position.isChiefSpecialist(" главный  специалист ")).isTrue();
        assertThat(Position.isChiefSpecialist("Ведущий специалист")).isFalse();
    }

    @Test
    void labels_leadBackToTheirValues() {
        for (var category : Category.values()) {
            assertThat(Category.of(category.label())).contains(category);
        }
        for (var sentiment : Sentiment.values()) {
            assertThat(Sentiment.of(sentiment.label())).contains(sentiment);
        }
        assertThat(Category.of("Похвала")).isEmpty();
        assertThat(TicketLanguage.of("eng")).contains(TicketLanguage.ENG);
        assertThat(TicketLanguage.RU.requiredSkill()).isEmpty();
        assertThat(TicketLanguage.KZ.requiredSkill()).contains(Skill.KZ);
    }

    @Test
    void valuesOutsideTheirRange_areRefusedWithTheValue() {
        assertThatThrownBy(() -> Priority.check(11)).hasMessage("priority=11 is not a whole number from 1 to 10");
        assertThat(Priority.check(10)).isEqualTo(10);
        assertThatThrownBy(() -> new GeoPoint(90.5, 0)).hasMessage("latitude=90.5 is not within -90 to 90 degrees");
        assertThatThrownBy(() -> new GeoPoint(0, Double.NaN))
                .hasMessage("longitude=NaN is not within -180 to 180 degrees");
    }
}
