package org.ticketdistribution.analysis;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.output.FinishReason;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;

/**
 * One question to the model with everything that keeps a weak endpoint from hurting: retry around a place in the queue
 * around circuit breaker around time-out. One call makes between 1 and 1 + llm.max-retries HTTP requests, or none while
 * the breaker is open. Blocks; safe for many threads.
 *
 * <p>At most llm.concurrency requests are under way, fewer while the endpoint has too much to do ({@link CallLimit}). A
 * call that pauses before its retry holds no place.
 *
 * <p>An endpoint that says when to come back (Retry-After) is not asked before, by any call of this process: calls wait
 * up to llm.timeout for that moment, and fail at once where it is later.
 *
 * <p>The HTTP client gives up after llm.timeout of silence and closes its connection. The guard's time-out, a little
 * later, is for answers that trickle: it interrupts the waiting thread.
 */
@Singleton
class ModelCall {

    /** The name under which the breaker's state can be asked for and reset. */
    static final String BREAKER = "language-model";

    private static final double BREAKS_AT_FAILURE_RATIO = 0.8;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ChatModel model;
    private final ModelPause pause;
    private final Duration longestPause;
    private final CallGate gate;
    private final TypedGuard<Answer> retry;
    private final TypedGuard<Answer> guard;

    /** Shared by all calls; whichever failed last is as good as any other. */
    private volatile @Nullable Kind latestTrouble;

    /**
     * What the model wrote.
     *
     * @param text null when it wrote nothing
     * @param end why it stopped; null when the endpoint does not say, or says something unknown
     */
    record Answer(@Nullable String text, @Nullable FinishReason end) {}

    ModelCall(ChatModel model, ModelPause pause, AnalysisConfig config) {
        this.model = model;
        this.pause = pause;
        this.longestPause = config.timeout();
        this.gate = new CallGate(config.concurrency());
        this.retry = retry(config);
        this.guard = guard(config);
    }

    /**
     * Asks once.
     *
     * @param format what the endpoint is to hold the answer to; null for nothing
     * @param tempered whether temperature 0 is asked for
     * @param tally is told what it cost
     * @throws AnalysisFailedException when no attempt was answered, or the answer is not a chat completion
     */
    Answer ask(List<ChatMessage> messages, @Nullable ResponseFormat format, boolean tempered, Tally tally) {
        var request = request(messages, format, tempered);
        Callable<Answer> turn = () -> inTurn(request, tally);
        try {
            return retry.call(turn);
        } catch (Exception e) {
            throw named(FailureKinds.of(e));
        }
    }

    private static ChatRequest request(List<ChatMessage> messages, @Nullable ResponseFormat format, boolean tempered) {
        var request = ChatRequest.builder().messages(messages).responseFormat(format);
        return (tempered ? request.temperature(0.0) : request).build();
    }

    /** An open breaker says nothing of the trouble that opened it; the reader of the issue wants to know. */
    private AnalysisFailedException named(AnalysisFailedException failure) {
        var kind = latestTrouble;
        return failure.kind() != Kind.CIRCUIT_OPEN || kind == null
                ? failure
                : new AnalysisFailedException(
                        Kind.CIRCUIT_OPEN,
                        "The model was not asked: too many calls failed just before, the latest with " + kind + ".");
    }

    /** Outside of the time-out: waiting one's turn, or because the endpoint asked for it, is not its slowness. */
    private Answer inTurn(ChatRequest request, Tally tally) throws Exception {
        try (var pass = gate.enter()) {
            pause.await(longestPause);
            Callable<Answer> attempt = () -> attempt(request, tally, pass);
            return guard.call(attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AnalysisFailedException(Kind.OTHER, "The model was not asked: the service is being stopped.");
        }
    }

    private Answer attempt(ChatRequest request, Tally tally, CallGate.Pass pass) {
        var left = pause.left();
        if (left.compareTo(longestPause) > 0) {
            latestTrouble = Kind.RATE_LIMITED;
            throw new AnalysisFailedException(
                    Kind.RATE_LIMITED,
                    "The model was not asked: it wants to be left alone for " + left.toSeconds() + " s (Retry-After).");
        }
        try {
            tally.sent();
            var response = model.chat(request);
            pass.answered();
            tally.answered(response.tokenUsage());
            return new Answer(response.aiMessage().text(), response.finishReason());
        } catch (RuntimeException e) {
            var failure = FailureKinds.of(e);
            tally.add(failure.usage());
            if (isOutage(failure)) {
                latestTrouble = failure.kind();
            }
            if (isTooMuch(failure.kind())) {
                pass.tooMuch();
            }
            throw failure;
        }
    }

    private TypedGuard<Answer> retry(AnalysisConfig config) {
        return TypedGuard.create(Answer.class)
                .withRetry()
                .maxRetries(config.maxRetries())
                .maxDuration(0, ChronoUnit.MILLIS)
                .delay(config.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.retryDelay().toMillis() / 2, ChronoUnit.MILLIS)
                .whenException(ModelCall::isPassing)
                .withExponentialBackoff()
                .factor(2)
                .maxDelay(LONGEST_PAUSE.toMillis(), ChronoUnit.MILLIS)
                .done()
                .done()
                .build();
    }

    private TypedGuard<Answer> guard(AnalysisConfig config) {
        return TypedGuard.create(Answer.class)
                .withCircuitBreaker()
                .name(BREAKER)
                .requestVolumeThreshold(config.breakerWindow())
                .failureRatio(BREAKS_AT_FAILURE_RATIO)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .when(ModelCall::isOutage)
                .done()
                .withTimeout()
                .duration(config.timeout().plus(GRACE).toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    private static boolean isPassing(Throwable failure) {
        return FailureKinds.of(failure).kind().isPassing();
    }

    private static boolean isTooMuch(Kind kind) {
        return kind == Kind.RATE_LIMITED || kind == Kind.OVERLOADED || kind == Kind.TIMEOUT;
    }

    /** Whether the next call would fare no better. What is wrong with one ticket proves that the endpoint is there. */
    private static boolean isOutage(Throwable failure) {
        var kind = FailureKinds.of(failure).kind();
        return kind.isPassing() || kind == Kind.UNAUTHORIZED || kind == Kind.QUOTA_EXCEEDED || kind == Kind.NOT_FOUND;
    }
}
