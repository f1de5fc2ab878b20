package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;

/** Bodies as the products send them. */
class EndpointErrorsTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            OpenAI, schema        | 400 | FORMAT_REFUSED | {"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model. Learn more about supported models at the Structured Outputs guide","type":"invalid_request_error","param":null,"code":null}}
            OpenAI, picture       | 400 | PICTURE_REFUSED | {"error":{"message":"Invalid content type. image_url is only supported by certain models.","type":"invalid_request_error","param":"messages.[1].content.[1].type","code":null}}
            OpenAI, this picture  | 400 | BAD_PICTURE | {"error":{"message":"You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].","type":"invalid_request_error","param":null,"code":"invalid_image_format"}}
            OpenAI, temperature   | 400 | TEMPERATURE_REFUSED | {"error":{"message":"Unsupported value: 'temperature' does not support 0.0 with this model. Only the default (1) value is supported.","type":"invalid_request_error","param":"temperature","code":"unsupported_value"}}
            OpenAI, length        | 400 | TOO_LONG | {"error":{"message":"This model's maximum context length is 8192 tokens. However, your messages resulted in 8227 tokens. Please reduce the length of the messages.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}
            OpenAI, model         | 404 | NOT_FOUND | {"error":{"message":"The model `gpt-9` does not exist or you do not have access to it.","type":"invalid_request_error","param":null,"code":"model_not_found"}}
            OpenAI, rate          | 429 | RATE_LIMITED | {"error":{"message":"Rate limit reached for gpt-4o-mini on tokens per min (TPM): Limit 200000, Used 199500.","type":"tokens","param":null,"code":"rate_limit_exceeded"}}
            OpenAI, quota         | 429 | QUOTA_EXCEEDED | {"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}
            OpenAI, key           | 401 | UNAUTHORIZED | {"error":{"message":"Incorrect API key provided","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}
            Azure, filter         | 400 | CONTENT_FILTERED | {"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}
            vLLM, picture         | 400 | PICTURE_REFUSED | {"object":"error","message":"facebook/opt-125m is not a multimodal model None","type":"BadRequestError","param":null,"code":400}
            vLLM, schema          | 400 | FORMAT_REFUSED | {"object":"error","message":"The provided JSON schema contains features not supported by xgrammar.","type":"BadRequestError","param":null,"code":400}
            vLLM, length          | 400 | TOO_LONG | {"object":"error","message":"This model's maximum context length is 4096 tokens. However, you requested 6616 tokens (568 in the messages, 6048 in the completion).","type":"BadRequestError","param":null,"code":400}
            vLLM, model           | 404 | NOT_FOUND | {"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404}
            llama.cpp, picture    | 500 | PICTURE_REFUSED | {"error":{"code":500,"message":"image input is not supported by this server","type":"server_error"}}
            llama.cpp, schema     | 500 | FORMAT_REFUSED | {"error":{"code":500,"message":"response_format type must be one of \\"text\\" or \\"json_object\\", but got: json_schema","type":"server_error"}}
            llama.cpp, length     | 400 | TOO_LONG | {"error":{"code":400,"message":"the request exceeds the available context size, try increasing it","type":"exceed_context_size_error","n_prompt_tokens":14429,"n_ctx":8192}}
            llama.cpp, length 500 | 500 | TOO_LONG | {"error":{"code":500,"message":"Context size has been exceeded.","type":"server_error"}}
            llama.cpp, loading    | 503 | OVERLOADED | {"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}
            Ollama, picture       | 400 | PICTURE_REFUSED | {"error":{"message":"this model does not support image input","type":"invalid_request_error","param":null,"code":null}}
            Ollama, parts         | 400 | PICTURE_REFUSED | {"error":{"message":"json: cannot unmarshal array into Go struct field Message.messages.content of type string","type":"invalid_request_error","param":null,"code":null}}
            Ollama, model         | 404 | NOT_FOUND | {"error":{"message":"model \\"gpt-4o\\" not found, try pulling it first","type":"api_error","param":null,"code":null}}
            LM Studio, format     | 400 | FORMAT_REFUSED | {"error":"'response_format.type' must be 'json_schema' or 'text'"}
            DeepSeek, schema      | 400 | FORMAT_REFUSED | {"error":{"message":"This response_format type is unavailable now","type":"invalid_request_error","param":null,"code":"invalid_request_error"}}
            DeepSeek, account     | 402 | QUOTA_EXCEEDED | {"error":{"message":"Insufficient Balance","type":"unknown_error","param":null,"code":"invalid_request_error"}}
            Groq, its own check   | 400 | UNUSABLE_ANSWER | {"error":{"message":"Failed to generate JSON. Please adjust your prompt. See 'failed_generation' for more details.","type":"invalid_request_error","code":"json_validate_failed","failed_generation":"temperature"}}
            FastAPI, picture      | 422 | PICTURE_REFUSED | {"detail":[{"type":"literal_error","loc":["body","messages",1,"content","list[TextContentPart]",1,"type"],"msg":"Input should be 'text'","input":"image_url"}]}
            router, behind it     | 400 | PICTURE_REFUSED | {"error":{"code":400,"message":"Provider returned error","metadata":{"provider_name":"x","raw":"{\\"error\\":{\\"message\\":\\"Invalid content type. image_url is only supported by certain models.\\"}}"}}}
            router, moderation    | 403 | CONTENT_FILTERED | {"error":{"code":403,"message":"Your input was flagged","metadata":{"reasons":["violence"]}}}
            refused key           | 403 | UNAUTHORIZED | {"error":{"message":"Forbidden"}}
            a proxy               | 502 | SERVER_ERROR | <html><head><title>502 Bad Gateway</title></head><body><img src="image.png"></body></html>
            a proxy, slow         | 504 | TIMEOUT | <html>504 Gateway Time-out</html>
            a proxy, large        | 413 | TOO_LONG | <html>413 Request Entity Too Large</html>
            overloaded            | 529 | OVERLOADED | {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}
            wrong address         | 404 | NOT_FOUND | 404 page not found
            wrong method          | 405 | NOT_FOUND | {"detail":"Method Not Allowed"}
            moved                 | 308 | NOT_FOUND | ~~
            no reason             | 400 | BAD_REQUEST | Bad Request
            no reason, not JSON   | 422 | BAD_REQUEST | {"error":
            not built             | 501 | BAD_REQUEST | {}
            nothing said          | 500 | SERVER_ERROR | ~~
            """)
    void error_isReadAsMeant(String product, int status, Kind kind, String body) {
        assertThat(EndpointErrors.kind(status, body)).as(product).isEqualTo(kind);
    }

    @Test
    void whatIsQuotedFromTheRequest_doesNotCount() {
        assertThat(EndpointErrors.kind(400, """
                        {"detail":[{"msg":"Input is not valid","input":"image response_format temperature"}]}""")).isEqualTo(Kind.BAD_REQUEST);
        assertThat(EndpointErrors.kind(400, "{\"error\":\"" + "Cannot read this: " + "ж".repeat(200) + " image\"}"))
                .isEqualTo(Kind.BAD_REQUEST);
    }

    @Test
    void absentBody_isNoReason() {
        assertThat(EndpointErrors.kind(400, null)).isEqualTo(Kind.BAD_REQUEST);
    }
}
