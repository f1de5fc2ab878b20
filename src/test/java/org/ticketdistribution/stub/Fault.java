package org.ticketdistribution.stub;

/** How {@link StubOpenAi} misbehaves. */
public enum Fault {
    NONE,
    SERVER_ERROR_500,
    OVERLOADED_503,
    TOO_MANY_REQUESTS_429,
    TOO_MANY_REQUESTS_429_RETRY_AFTER,
    /** Wants to be left alone for longer than any call of the tests waits. */
    TOO_MANY_REQUESTS_429_RETRY_MUCH_LATER,
    NO_QUOTA_429,
    UNAUTHORIZED_401,
    UNKNOWN_MODEL_404,
    /** The request is held back by a filter, as Azure says it. */
    CONTENT_FILTER_400,
    /** The request is longer than the context, as llama.cpp says it. */
    TOO_LONG_400,
    /** Refuses the request whatever its form, and does not say why. */
    BAD_REQUEST_400,
    /** The model did not write the JSON that the endpoint promises, as Groq says it. */
    NO_JSON_400,
    /** An error of the endpoint behind a router, with status 200, as OpenRouter says it. */
    ERROR_IN_200,
    /** A chat completion whose content is no JSON. */
    GARBAGE_TEXT,
    CATEGORY_OUTSIDE_LIST,
    EXTRA_FIELDS,
    WITHOUT_RECOMMENDATION,
    PRIORITY_OUT_OF_RANGE,
    BLANK_SUMMARY,
    TRUNCATED_JSON,
    /** Truncated, and said so in finish_reason. */
    LENGTH,
    /** The answer is held back by a filter. */
    CONTENT_FILTER,
    REFUSAL,
    NO_CHOICES,
    /** No answer for as long as {@link StubOpenAi#hangFor} says. */
    HANG,
    /** An answer that never ends: a byte every fifth of a second. */
    TRICKLE,
    CUT_CONNECTION,
    EMPTY_BODY,
    /** Empty as well, without a length that says so. */
    EMPTY_CHUNKS,
    HTML
}
