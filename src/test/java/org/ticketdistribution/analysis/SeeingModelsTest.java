package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeeingModelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o-mini",
                "gpt-4o-2024-08-06",
                "chatgpt-4o-latest",
                "gpt-4.1-nano",
                "gpt-4-turbo",
                "gpt-4-vision-preview",
                "gpt-5-mini",
                "o1",
                "o3",
                "o4-mini",
                "openai/gpt-4o",
                "anthropic/claude-3.5-sonnet",
                "claude-sonnet-4-20250514",
                "gemini-2.5-flash",
                "google/gemma-3-12b-it",
                "gemma3:4b",
                "gemma3",
                "pixtral-12b-2409",
                "mistral-small3.1:24b",
                "mistralai/Mistral-Small-3.2-24B-Instruct-2506",
                "meta-llama/Llama-3.2-11B-Vision-Instruct",
                "llama3.2-vision:11b",
                "llama4:scout",
                "meta-llama/Llama-4-Maverick-17B-128E-Instruct",
                "Qwen/Qwen2.5-VL-7B-Instruct",
                "qwen2.5vl:7b",
                "qwen-vl-max",
                "qwen3-vl:8b",
                "llava:13b",
                "minicpm-v:8b",
                "OpenGVLab/InternVL3-8B",
                "microsoft/Phi-3.5-vision-instruct"
            })
    void seeingModel_isKnown(String model) {
        assertThat(SeeingModels.include(model)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-3.5-turbo",
                "gpt-4",
                "gpt-4-turbo-preview",
                "gpt-4o-audio-preview",
                "gpt-oss:20b",
                "o1-mini",
                "o3-mini",
                "claude-2.1",
                "claude-instant-1.2",
                "gemma2:9b",
                "gemma3:1b",
                "google/gemma-3-270m-it",
                "gemma3n:e4b",
                "mistral-small:22b",
                "mistral:7b",
                "llama3.2:3b",
                "meta-llama/Llama-3.3-70B-Instruct",
                "Qwen/Qwen2.5-7B-Instruct",
                "qwen3:8b",
                "deepseek-chat",
                "deepseek-r1:8b",
                "my-gpt-4o",
                "model",
                ""
            })
    void blindOrUnknownModel_isNot(String model) {
        assertThat(SeeingModels.include(model)).isFalse();
    }
}
