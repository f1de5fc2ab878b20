package org.ticketdistribution.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.analysis.classification.LearnedModel;
import org.ticketdistribution.analysis.learning.Scores;
import org.ticketdistribution.analysis.learning.Terms;
import org.ticketdistribution.analysis.learning.Vocabulary;
import org.ticketdistribution.analysis.learning.Weights;

class LanguageProfilesTest {

    private static final LanguageProfiles PROFILES = LearnedModel.load().profiles();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rus | Добрый день, подскажите, почему до сих пор не поступили деньги на мой счёт
            kaz | Қайырлы күн, неге ақшам әлі шотыма түспеді, түсіндіріп беріңізші
            eng | Good morning, please tell me why the money has not arrived yet
            ukr | Доброго дня, підкажіть, чому досі не надійшли гроші на мій рахунок
            tur | Günaydın, param neden hala hesabıma geçmedi, lütfen söyleyin
            deu | Guten Morgen, warum ist das Geld noch nicht auf meinem Konto
            """)
    void sentence_isLikeliestInItsLanguage(String language, String text) {
        assertThat(LanguageProfiles.LANGUAGES.get(Scores.best(PROFILES.probabilities(text))))
                .isEqualTo(language);
    }

    @Test
    void probabilities_makeOne() {
        for (var text : new String[] {"", "?", "код", "Where is my money", "\ud800"}) {
            assertThat(Arrays.stream(PROFILES.probabilities(text)).sum()).isEqualTo(1, within(1e-9));
            assertThat(PROFILES.probabilities(text)).hasSize(LanguageProfiles.LANGUAGES.size());
        }
    }

    @Test
    void digitsAndRepetitions_makeNoDifference() {
        assertThat(PROFILES.probabilities("Спасибооооо    12 за 345 помощь"))
                .containsExactly(PROFILES.probabilities("спасибоо за помощь"));
    }

    @Test
    void onlyTheBeginningOfALongText_isRead() {
        var beginning = "Добрый день, подскажите, почему до сих пор не поступили деньги";

        assertThat(PROFILES.probabilities(beginning + " and then some English words which change nothing"))
                .containsExactly(PROFILES.probabilities(beginning));
    }

    @Test
    void whatWasWritten_saysTheSame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        PROFILES.write(new DataOutputStream(bytes));

        var read = LanguageProfiles.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.probabilities("Қате шықты")).containsExactly(PROFILES.probabilities("Қате шықты"));
    }

    @Test
    void weightsOfOtherLanguages_areRefused() {
        var rows = new Vocabulary(new long[] {Terms.hash("а")});

        assertThatThrownBy(() -> new LanguageProfiles(rows, Weights.of(new double[][] {{1}, {2}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights for 1 rows and 2 languages, not for 1 and 24");
    }
}
