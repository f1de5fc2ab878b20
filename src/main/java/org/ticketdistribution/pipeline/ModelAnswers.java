package org.ticketdistribution.pipeline;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.analysis.AnalysisConfig;
import org.ticketdistribution.analysis.AnswerKey;
import org.ticketdistribution.analysis.TicketAnalyzer;
import org.ticketdistribution.analysis.TicketAnalyzer.Answered;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.Usage;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.platform.Gate;
import org.ticketdistribution.platform.Gatherer;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.store.AnalysisQueue.ModelUse;
import org.ticketdistribution.store.AnalysisQueue.OpenText;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.KeptAnswers;
import org.ticketdistribution.store.KeptAnswers.Kept;

/**
 * The model's answers, each paid for once: what was asked before is taken from the database, and of equal questions in
 * this process one is asked and the others wait for its answer. Two replicas may ask the same at the same moment.
 */
@ApplicationScoped
class ModelAnswers {

    private static final int MOST_IN_A_WRITE = 200;

    /** A place at the model stays empty for as long as its answer is being written. */
    private static final int WRITES_AT_ONCE = 2;

    private final KeptAnswers kept;
    private final Offload offload;
    private final TicketTraces traces;

    private final Gatherer<Kept> keeping;

    /** From the moment a question is asked until its answer can be found in the database. */
    private final Map<AnswerKey, Uni<Answered>> asked = new ConcurrentHashMap<>();

    /** As long: a process that dies takes no more answers with it than calls may be in flight. */
    private final Gate atTheModel;

    ModelAnswers(KeptAnswers kept, Offload offload, TicketTraces traces, AnalysisConfig config, Detached detached) {
        this.kept = kept;
        this.offload = offload;
        this.traces = traces;
        this.keeping = new Gatherer<>(
                detached,
                MOST_IN_A_WRITE,
                WRITES_AT_ONCE,
                answers -> DatabaseTrouble.outlast(() -> kept.keep(answers)));
        this.atTheModel = new Gate(config.concurrency());
    }

    /** The model's analysis, and what was done for it. */
    record Answer(Analysis analysis, ModelUse use) {

        private static Answer paid(Answered answered) {
            return new Answer(answered.analysis(), new ModelUse(answered.usage(), false));
        }

        private static Answer reused(Analysis analysis) {
            return new Answer(analysis, new ModelUse(Usage.NONE, true));
        }
    }

    /**
     * The model's answer for a ticket.
     *
     * @param whose the ticket as it was taken up
     * @param ticket the same as the model gets it
     * @return fails as {@link TicketAnalyzer#analyze} does
     */
    Uni<Answer> answer(TicketAnalyzer model, OpenText whose, TicketText ticket) {
        return offload.call(() -> AnswerKey.of(model.version(), ticket))
                .chain(key -> DatabaseTrouble.outlast(() -> kept.find(key))
                        .chain(found -> found.map(analysis -> Uni.createFrom().item(Answer.reused(analysis)))
                                .orElseGet(() -> ask(model, whose, ticket, key))));
    }

    private Uni<Answer> ask(TicketAnalyzer model, OpenText whose, TicketText ticket, AnswerKey key) {
        var question = offload.back(atTheModel::enter)
                .chain(() -> traces.modelCall(whose, ticket, model)
                        .call(answered -> offload.back(() -> keeping.add(new Kept(key, answered.analysis()))))
                        .onTermination()
                        .invoke(() -> forget(key)))
                .memoize()
                .indefinitely();
        var earlier = asked.putIfAbsent(key, question);
        return earlier == null
                ? question.map(Answer::paid)
                : offload.back(() -> earlier).map(answered -> Answer.reused(answered.analysis()));
    }

    /**
     * Before the work in hand is given back: what waits for its turn here would be asked by the other replica too. The
     * observer that gives it back has no priority, which is 2500.
     */
    void stop(@Observes @Priority(1) ShutdownDelayInitiatedEvent event) {
        atTheModel.close();
    }

    /** Whoever asks the same from now on looks into the database first. */
    private void forget(AnswerKey key) {
        asked.remove(key);
        atTheModel.leave();
    }
}
