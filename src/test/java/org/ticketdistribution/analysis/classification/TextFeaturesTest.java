package org.ticketdistribution.analysis.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.Terms;
import org.ticketdistribution.analysis.rules.Rules;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.TicketLanguage;

class TextFeaturesTest {

    private static final Rules RULES = Rules.load();

    /** By hand, in the order of the traits; «Где КОД? 12!!» has 6 letters, 4 of them capitals, 2 digits, 13 characters. */
    @Test
    void traits_tellTheFormOfTheText() {
        var traits = features("Где КОД? 12!!", TicketLanguage.RU).traits();

        assertThat(traits).hasSize(TextFeatures.trait(RULES.size()));
        assertThat(traits[0]).as("few words").isEqualTo(1);
        assertThat(traits[1]).as("length").isEqualTo((float) (Math.log(4) / 6), within(1e-6f));
        assertThat(traits[2]).as("question").isEqualTo(1);
        assertThat(traits[3]).as("shouts").isEqualTo(2 / 3f, within(1e-6f));
        assertThat(traits[4]).as("links").isZero();
        assertThat(traits[5]).as("addresses").isZero();
        assertThat(traits[6]).as("Kazakh").isZero();
        assertThat(traits[7]).as("English").isZero();
        assertThat(traits[8]).as("capitals, doubled").isEqualTo(1);
        assertThat(traits[9]).as("lines").isEqualTo(0.05f, within(1e-6f));
        assertThat(traits[10]).as("digits, tenfold").isEqualTo(1);
    }

    @Test
    void traits_tellTheLanguageAndWhatWasTakenOut() {
        var body = new TicketBody("one two three four five", 2, 1);
        var traits = TextFeatures.of(body, verdict(TicketLanguage.ENG, body.text()), RULES)
                .traits();

        assertThat(traits[0]).isZero();
        assertThat(traits[4]).isEqualTo(1);
        assertThat(traits[5]).isEqualTo(1);
        assertThat(traits[7]).isEqualTo(1);
        assertThat(features("жауап", TicketLanguage.KZ).traits()[6]).isEqualTo(1);
    }

    @Test
    void everyTrait_isBetweenNoneAndOne() {
        for (var text : List.of("", "!".repeat(500), "А".repeat(900), "1\n".repeat(900), "да ".repeat(2_000))) {
            for (var trait : features(text, TicketLanguage.RU).traits()) {
                assertThat(trait).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void ruleThatFits_isATrait() {
        var text = "срочно помогите";
        var fitting = RULES.fitting(Tokens.of(text));
        var traits = features(text, TicketLanguage.RU).traits();

        for (int rule = 0; rule < fitting.length; rule++) {
            assertThat(traits[TextFeatures.trait(rule)]).isEqualTo(fitting[rule] ? 1 : 0);
        }
        assertThat(rules(traits)).contains(1);
    }

    @Test
    void sentence_isComparedWithoutRules() {
        var verdict = verdict(TicketLanguage.RU, "срочно помогите");
        var traits = TextFeatures.ofPart("срочно помогите", verdict, RULES).traits();

        assertThat(rules(traits)).hasSize(RULES.size()).containsOnly(0);
    }

    @Test
    void terms_areWordsPairsAndMarks() {
        var terms = features("Код?? 👍 код", TicketLanguage.RU).terms().get(0);

        // The word twice, two pairs, «??» and the pictograph.
        assertThat(terms.size()).isEqualTo(5);
        assertThat(terms.terms()).contains(Terms.hash("код"), Terms.hash("??"), Terms.hash("👍"));
        assertThat(terms.counts()[0]).isEqualTo(2);
    }

    @Test
    void threeMarks_areTwoPairs() {
        var terms = features("!!!", TicketLanguage.RU).terms().get(0);

        assertThat(terms.terms()).containsExactly(Terms.hash("!!"));
        assertThat(terms.counts()).containsExactly(2);
    }

    @Test
    void onlyTheFirstWords_areLookedAt() {
        var terms =
                features("да ".repeat(250) + "нет", TicketLanguage.RU).terms().get(0);

        assertThat(terms.terms()).contains(Terms.hash("да")).doesNotContain(Terms.hash("нет"));
    }

    private static float[] rules(float[] traits) {
        return Arrays.copyOfRange(traits, TextFeatures.trait(0), traits.length);
    }

    private static Features features(String text, TicketLanguage language) {
        return TextFeatures.of(new TicketBody(text, 0, 0), verdict(language, text), RULES);
    }

    private static Verdict verdict(TicketLanguage language, String text) {
        return new Verdict(language, 1, language == TicketLanguage.RU, text, text);
    }
}
