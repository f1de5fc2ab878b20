package org.ticketdistribution.analysis;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The models that are known to look at pictures, by the beginnings of their names; the one place where they are listed.
 * A model that is missing is set by LLM_VISION=on, one that is wrong here costs one refused request a process.
 */
final class SeeingModels {

    /** Beginnings of names in lower case; later parts of the name where the beginning does not tell. */
    private static final List<String> NAMES = List.of(
            // OpenAI; the small o1 and o3 are blind.
            "(chat)?gpt-4o(?!.*(audio|realtime|transcribe|tts|search))",
            "gpt-4\\.[15]",
            "gpt-4-(turbo(?!-preview)|vision)",
            "gpt-5",
            "o1(?!-mini|-preview)",
            "o3(?!-mini)",
            "o4",
            // Anthropic, from the third generation on.
            "claude-(?!instant|1|2)",
            // Google; the smallest Gemma 3 are blind.
            "gemini",
            "gemma-?3(?!n|.*(270m|[-:]1b))",
            "gemma-?4",
            // Mistral.
            "pixtral",
            "mistral-small-?(3\\.[1-9]|2503|2506)",
            "mistral-medium-?3",
            // Meta.
            "llama-?3\\.2.*vision",
            "llama-?4",
            // Alibaba.
            "qwen[\\d.]*-?vl",
            "qwen[\\d.]*-?omni",
            "qvq",
            // Others with open weights.
            "(bak)?llava",
            "minicpm-[vo]",
            "internvl",
            "phi-?3(\\.5)?-vision",
            "phi-?4-multimodal",
            "granite[\\d.-]*vision",
            "deepseek-vl",
            "glm-4(\\.\\d)?v",
            "kimi-vl",
            "molmo",
            "moondream",
            "smolvlm",
            "aya-vision",
            "cogvlm",
            "idefics",
            // xAI and Amazon.
            "grok-(2-vision|4)",
            "nova-(lite|pro|premier)");

    private static final Pattern SEEING = Pattern.compile("(?:" + String.join("|", NAMES) + ")");

    private SeeingModels() {}

    /**
     * Whether a model is known to look at pictures.
     *
     * @param model the name as it is sent to the endpoint, a provider before it allowed: meta-llama/Llama-3.2-11B-Vision
     */
    static boolean include(String model) {
        var name = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return SEEING.matcher(name).lookingAt();
    }
}
