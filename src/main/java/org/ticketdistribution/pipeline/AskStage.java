package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.Addresses;
import org.ticketdistribution.geocoding.GeocoderUnavailableException;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.geocoding.GeocodingConfig;
import org.ticketdistribution.geocoding.Hit;
import org.ticketdistribution.runs.Crew;
import org.ticketdistribution.runs.SharedWork;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.GeocodeQuestions;
import org.ticketdistribution.store.GeocodeQuestions.Asked;
import org.ticketdistribution.store.GeocoderSlots;
import org.ticketdistribution.store.GeocoderSlots.Slot;

/**
 * Asks the geocoding endpoint what offices and tickets wait to know: each question once, whoever waits for it, and one
 * an interval, however many runs and replicas there are.
 */
@ApplicationScoped
class AskStage implements SharedWork<AskStage.Question> {

    private static final Logger LOG = Logger.getLogger(AskStage.class);

    /** An endpoint that answers more slowly than it may be asked is asked by several at once. */
    private static final int AT_ONCE = 8;

    /** How often a slot is looked for that others may let go early. */
    private static final Duration LOOK_FOR_SLOT = Duration.ofMillis(20);

    private final GeocodeQuestions questions;
    private final GeocoderSlots slots;
    private final PlaceFinder finder;
    private final GeocodingConfig config;
    private final Crew crew;

    AskStage(GeocodeQuestions questions, GeocoderSlots slots, PlaceFinder finder, GeocodingConfig config, Crew crew) {
        this.questions = questions;
        this.slots = slots;
        this.finder = finder;
        this.config = config;
        this.crew = crew;
    }

    /** A question that is ours to ask, and the slot in which it may be asked. */
    record Question(Asked asked, String endpoint, Slot slot) {}

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    /** The slot first: a question that was claimed should not wait, since nobody else may ask it meanwhile. */
    @Override
    public Uni<List<Question>> claim(UUID replica, int most, Collection<Question> inHand) {
        var asking = inHand.stream().map(question -> question.asked().text()).toList();
        return questions.next(replica, asking).chain(next -> next.map(
                        text -> slots.take(endpoint(text), config.minInterval())
                                .chain(slot -> slot.taken()
                                        ? claim(replica, asking, endpoint(text), slot)
                                        : later(slot.untilFree()).chain(() -> claim(replica, most, inHand))))
                .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private Uni<List<Question>> claim(UUID replica, Collection<String> asking, String endpoint, Slot slot) {
        return questions.claim(replica, asking).map(claimed -> claimed.map(
                        asked -> List.of(new Question(asked, endpoint, slot)))
                .orElseGet(List::of));
    }

    private static String endpoint(String question) {
        return question.substring(0, question.indexOf(PlaceFinder.Question.SEPARATOR));
    }

    /** Shortly before a slot ends it may be let go, because its answer came. */
    private static Uni<Void> later(Duration untilFree) {
        var surelyTaken = untilFree.minus(GeocoderSlots.LATEST_ARRIVAL);
        var pause = surelyTaken.compareTo(LOOK_FOR_SLOT) > 0 ? surelyTaken : LOOK_FOR_SLOT;
        return Uni.createFrom().voidItem().onItem().delayIt().by(pause);
    }

    @Override
    public Uni<Void> work(Question question) {
        var done = toAsk(question.asked())
                .map(asked -> ask(question, asked))
                .orElseGet(() -> DatabaseTrouble.outlast(
                        () -> questions.dropped(question.asked().text())));
        return done.invoke(crew::look);
    }

    /** The question as a query again; empty when the address that led to it has changed, or the rules have. */
    private Optional<PlaceFinder.Question> toAsk(Asked asked) {
        return finder.questions(plan(asked)).stream()
                .filter(candidate -> candidate.text().equals(asked.text()))
                .findFirst();
    }

    private AddressPlan plan(Asked asked) {
        return asked.officeName() != null
                ? Addresses.ofOffice(asked.officeName(), asked.officeAddress())
                : Addresses.ofTicket(
                        asked.region(), asked.city(), asked.street(), asked.house(), config.streetMayLeave());
    }

    private Uni<Void> ask(Question question, PlaceFinder.Question asked) {
        return asked.geocoder()
                .ask(asked.query())
                .chain(hits -> answered(question, hits))
                .onFailure()
                .recoverWithUni(failure -> failed(question, unavailable(failure)));
    }

    /** An answer that we cannot read or keep is none: asked again and again, it would hold up its runs for ever. */
    private static GeocoderUnavailableException unavailable(Throwable failure) {
        if (failure instanceof GeocoderUnavailableException known) {
            return known;
        }
        LOG.error("An answer of the geocoder could not be used", failure);
        return new GeocoderUnavailableException(
                Kind.MALFORMED_ANSWER, "its answer could not be used, see the log", null, failure);
    }

    private Uni<Void> answered(Question question, List<Hit> answer) {
        return DatabaseTrouble.outlast(() -> questions.answered(
                question.asked().text(), answer, question.endpoint(), question.slot(), config.minInterval()));
    }

    private Uni<Void> failed(Question question, GeocoderUnavailableException failure) {
        var pause = failure.retryAfter().orElse(config.pauseAfterFailure());
        LOG.warnf(
                "%s could not be asked and is left alone for %d s: %s",
                question.endpoint(), pause.toSeconds(), failure.getMessage());
        return DatabaseTrouble.outlast(
                () -> questions.failed(question.asked().text(), question.endpoint(), failure.kind(), pause));
    }
}
