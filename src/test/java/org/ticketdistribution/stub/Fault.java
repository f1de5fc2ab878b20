package org.ticketdistribution.stub;

/** How {@link StubOpenAi} misbehaves. */
public enum Fault {
    NONE,
    SERVER_ERROR_500,
    TOO_MANY_REQUESTS_429,
    TOO_MANY_REQUESTS_429_RETRY_AFTER,
    UNAUTHORIZED_401,
    /** A chat completion whose content is no JSON. */
    GARBAGE_TEXT,
    CATEGORY_OUTSIDE_LIST,
    EXTRA_FIELDS,
    WITHOUT_RECOMMENDATION,
    PRIORITY_OUT_OF_RANGE,
    BLANK_SUMMARY,
    TRUNCATED_JSON,
    REFUSAL,
    /** No answer for as long as {@link StubOpenAi#hangFor} says. */
    HANG,
    CUT_CONNECTION,
    EMPTY_BODY,
    HTML
}
