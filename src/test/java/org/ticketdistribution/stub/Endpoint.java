package org.ticketdistribution.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** What {@link StubOpenAi} takes of a request, and how it refuses the rest: statuses and bodies as the products have them. */
public enum Endpoint {
    /** OpenAI with a model of today: takes all. */
    HOSTED(Set.of("json_schema", "json_object"), true, true),
    /** OpenAI with a model of the first generation: neither schema nor pictures. */
    HOSTED_OLD(Set.of("json_object"), false, true),
    /** OpenAI with a reasoning model: no temperature but its own. */
    HOSTED_REASONING(Set.of("json_schema", "json_object"), true, false),
    DEEPSEEK(Set.of("json_object"), false, true),
    /** LM Studio: a schema or nothing. */
    LM_STUDIO(Set.of("json_schema"), true, true),
    /** vLLM with a text model. */
    VLLM_BLIND(Set.of("json_schema", "json_object"), false, true),
    /** vLLM with a guided-decoding backend that does not take the schema. */
    VLLM_OTHER_SCHEMA(Set.of("json_object"), true, true),
    /** llama.cpp before schemas, without a projector: says 500 to both. */
    LLAMA_CPP_OLD(Set.of("json_object"), false, true),
    /** Ollama before content parts. */
    OLLAMA_OLD(Set.of("json_schema", "json_object"), false, true),
    /** A text-only server built with FastAPI. */
    FAST_API_BLIND(Set.of("json_schema", "json_object"), false, true),
    /** Takes no response_format, and does not say what it minds. */
    BARE(Set.of(), true, true),
    /** Takes neither response_format nor pictures, and does not say what it minds. */
    BARE_BLIND(Set.of(), false, true);

    /** How a request is refused. */
    record Refusal(int status, String body) {}

    private final Set<String> formats;
    private final boolean seeing;
    private final boolean tempered;

    Endpoint(Set<String> formats, boolean seeing, boolean tempered) {
        this.formats = formats;
        this.seeing = seeing;
        this.tempered = tempered;
    }

    Optional<Refusal> refuses(JsonNode request) {
        if (!seeing && !StubOpenAi.pictures(request).isEmpty()) {
            return Optional.of(picture());
        }
        var format = request.at("/response_format/type").asText("text");
        if (!format.equals("text") && !formats.contains(format)) {
            return Optional.of(format(format));
        }
        if (!tempered
                && request.has("temperature")
                && request.path("temperature").asDouble() != 1) {
            return Optional.of(new Refusal(400, """
                    {"error":{"message":"Unsupported value: 'temperature' does not support 0.0 with this model. Only the \
                    default (1) value is supported.","type":"invalid_request_error","param":"temperature",\
                    "code":"unsupported_value"}}"""));
        }
        return Optional.empty();
    }

    private Refusal picture() {
        return switch (this) {
            case VLLM_BLIND -> new Refusal(400, """
                        {"object":"error","message":"stub/text-7b is not a multimodal model None","type":"BadRequestError",\
                        "param":null,"code":400}""");
            case LLAMA_CPP_OLD -> new Refusal(500, """
                        {"error":{"code":500,"message":"image input is not supported by this server","type":"server_error"}}""");
            case OLLAMA_OLD -> new Refusal(400, """
                        {"error":{"message":"json: cannot unmarshal array into Go struct field Message.messages.content of \
                        type string","type":"invalid_request_error","param":null,"code":null}}""");
            case FAST_API_BLIND -> new Refusal(422, """
                        {"detail":[{"type":"literal_error","loc":["body","messages",1,"content","list[TextContentPart]",1,\
                        "type"],"msg":"Input should be 'text'","input":"image_url"}]}""");
            case BARE_BLIND -> new Refusal(400, "Bad Request");
            default -> new Refusal(400, """
                        {"error":{"message":"Invalid content type. image_url is only supported by certain models.",\
                        "type":"invalid_request_error","param":"messages.[1].content.[1].type","code":null}}""");
        };
    }

    private Refusal format(String format) {
        return switch (this) {
            case DEEPSEEK -> new Refusal(400, """
                        {"error":{"message":"This response_format type is unavailable now","type":"invalid_request_error",\
                        "param":null,"code":"invalid_request_error"}}""");
            case LM_STUDIO ->
                new Refusal(400, "{\"error\":\"'response_format.type' must be 'json_schema' or 'text'\"}");
            case VLLM_OTHER_SCHEMA -> new Refusal(400, """
                        {"object":"error","message":"The provided JSON schema contains features not supported by xgrammar.",\
                        "type":"BadRequestError","param":null,"code":400}""");
            case LLAMA_CPP_OLD -> new Refusal(500, """
                        {"error":{"code":500,"message":"response_format type must be one of \\"text\\" or \\"json_object\\", \
                        but got: json_schema","type":"server_error"}}""");
            case BARE, BARE_BLIND -> new Refusal(400, "Bad Request");
            default -> new Refusal(400, """
                        {"error":{"message":"Invalid parameter: 'response_format' of type '%s' is not supported with this \
                        model.","type":"invalid_request_error","param":"response_format","code":null}}""".formatted(format));
        };
    }
}
