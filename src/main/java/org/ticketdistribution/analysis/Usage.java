package org.ticketdistribution.analysis;

/**
 * What asking a model cost.
 *
 * @param calls requests that were sent, those that failed included
 * @param inputTokens tokens of the requests as the endpoint counted them; 0 where it did not say
 * @param outputTokens tokens of the answers, likewise
 */
public record Usage(int calls, long inputTokens, long outputTokens) {

    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage plus(Usage more) {
        return new Usage(calls + more.calls, inputTokens + more.inputTokens, outputTokens + more.outputTokens);
    }
}
