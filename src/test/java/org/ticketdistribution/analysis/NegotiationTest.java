package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.analysis.AnalysisConfig.Structured;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;

class NegotiationTest {

    private static final RequestForm BEST = new RequestForm(AnswerShape.SCHEMA, true, true);

    private final EndpointTraits traits = new EndpointTraits(Structured.AUTO, true);

    @Test
    void ticket_beginsWithTheBestForm() {
        assertThat(pictured().form()).isEqualTo(BEST);
        assertThat(written().form()).isEqualTo(BEST.withoutPicture());
        assertThat(new Negotiation(new EndpointTraits(Structured.AUTO, false), pictureAndText()).form())
                .isEqualTo(BEST.withoutPicture());
    }

    @Test
    void namedPart_isGivenUpAndNotOfferedAgain() {
        var first = pictured();
        assertThat(first.yieldsTo(Kind.PICTURE_REFUSED)).isTrue();
        assertThat(first.yieldsTo(Kind.FORMAT_REFUSED)).isTrue();
        assertThat(first.yieldsTo(Kind.TEMPERATURE_REFUSED)).isTrue();

        assertThat(first.form()).isEqualTo(new RequestForm(AnswerShape.JSON, false, false));
        assertThat(pictured().form()).isEqualTo(new RequestForm(AnswerShape.JSON, false, false));
        assertThat(traits.sees()).isFalse();
    }

    @Test
    void partThatIsNotInTheRequest_cannotBeGivenUp() {
        assertThat(written().yieldsTo(Kind.PICTURE_REFUSED)).isFalse();
        assertThat(traits.sees()).as("nothing is learned from nonsense").isTrue();

        var bare = written();
        assertThat(bare.yieldsTo(Kind.TEMPERATURE_REFUSED)).isTrue();
        assertThat(bare.yieldsTo(Kind.TEMPERATURE_REFUSED)).isFalse();
        assertThat(bare.yieldsTo(Kind.FORMAT_REFUSED)).isTrue();
        assertThat(bare.yieldsTo(Kind.FORMAT_REFUSED)).isTrue();
        assertThat(bare.yieldsTo(Kind.FORMAT_REFUSED)).as("text is the last").isFalse();
    }

    @Test
    void pictureAlone_cannotBeGivenUp_butIsRemembered() {
        assertThat(pictureOnly().yieldsTo(Kind.PICTURE_REFUSED)).isFalse();

        assertThat(traits.sees()).isFalse();
    }

    @Test
    void onePictureThatCannotBeRead_isLeftOutOnce() {
        var bad = pictured();
        assertThat(bad.yieldsTo(Kind.BAD_PICTURE)).isTrue();
        assertThat(bad.form()).isEqualTo(BEST.withoutPicture());
        bad.agreed();

        assertThat(pictured().form()).isEqualTo(BEST);
    }

    @Test
    void endpointThatTookAPicture_seesWhateverItSaysOfAnother() {
        pictured().agreed();

        assertThat(pictured().yieldsTo(Kind.PICTURE_REFUSED)).isTrue();

        assertThat(traits.sees()).isTrue();
    }

    @Test
    void unnamedRefusal_isGuessedAt_pictureFirst() {
        var guessing = pictured();

        assertThat(guessing.yieldsTo(Kind.BAD_REQUEST)).isTrue();
        assertThat(guessing.form()).isEqualTo(BEST.withoutPicture());
        assertThat(guessing.yieldsTo(Kind.BAD_REQUEST)).isTrue();
        assertThat(guessing.yieldsTo(Kind.BAD_REQUEST)).isTrue();
        assertThat(guessing.form()).isEqualTo(new RequestForm(AnswerShape.TEXT, false, true));
        assertThat(guessing.yieldsTo(Kind.BAD_REQUEST)).isFalse();
    }

    @Test
    void guess_isRememberedOnlyWhenAnAnswerProvesIt() {
        var guessing = pictured();
        guessing.yieldsTo(Kind.BAD_REQUEST);
        assertThat(pictured().form()).as("not yet").isEqualTo(BEST);

        guessing.agreed();

        assertThat(pictured().form()).isEqualTo(BEST.withoutPicture());
    }

    @Test
    void ofSeveralGuesses_theLastIsProved() {
        var guessing = pictured();
        guessing.yieldsTo(Kind.BAD_REQUEST);
        guessing.yieldsTo(Kind.BAD_REQUEST);

        guessing.agreed();

        assertThat(pictured().form())
                .as("to leave out the picture did not help")
                .isEqualTo(new RequestForm(AnswerShape.JSON, true, true));
    }

    @Test
    void whatWasTakenBefore_isNotGuessedAt() {
        pictured().agreed();

        assertThat(pictured().yieldsTo(Kind.BAD_REQUEST)).isFalse();
        assertThat(written().yieldsTo(Kind.BAD_REQUEST)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Structured.class,
            names = {"SCHEMA", "JSON", "TEXT"})
    void shapeThatIsSet_isKept(Structured structured) {
        var negotiation = new Negotiation(new EndpointTraits(structured, false), pictureAndText());

        assertThat(negotiation.form().shape().name()).isEqualTo(structured.name());
        assertThat(negotiation.yieldsTo(Kind.FORMAT_REFUSED)).isFalse();
        assertThat(negotiation.yieldsTo(Kind.BAD_REQUEST)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PICTURE_REFUSED", "BAD_PICTURE", "FORMAT_REFUSED", "TEMPERATURE_REFUSED", "BAD_REQUEST"})
    void anyOtherFailure_isNothingToYieldTo(Kind kind) {
        var negotiation = pictured();

        assertThat(negotiation.yieldsTo(kind)).isFalse();
        assertThat(negotiation.form()).isEqualTo(BEST);
    }

    private Negotiation pictured() {
        return new Negotiation(traits, pictureAndText());
    }

    private Negotiation written() {
        return new Negotiation(traits, new TicketText(1, "Где мой договор?", "Mass", false, null));
    }

    private Negotiation pictureOnly() {
        return new Negotiation(traits, new TicketText(1, " ", "Mass", true, picture()));
    }

    private static TicketText pictureAndText() {
        return new TicketText(1, "Где мой договор?", "Mass", true, picture());
    }

    private static Picture picture() {
        return new Picture("image/png", new byte[] {1, 2, 3});
    }
}
