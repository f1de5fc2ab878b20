package org.ticketdistribution.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** How the model behind {@link StubOpenAi} writes its answer down. */
public enum Wording {
    /** The object and nothing else. */
    PLAIN,
    /** In a code fence. */
    FENCED,
    /** With a word before and one after. */
    PROSE,
    /** After thinking aloud, braces included. */
    THOUGHTS,
    /** As the value of a field, in an array. */
    WRAPPED,
    /** Single quotes, a trailing comma, the priority as «7/10», labels in English and in capitals. */
    LOOSE;

    private static final ObjectMapper JSON = new ObjectMapper();

    String of(Map<String, Object> answer) throws JsonProcessingException {
        var json = JSON.writeValueAsString(answer);
        return switch (this) {
            case PLAIN -> json;
            case FENCED -> "```json\n" + json + "\n```";
            case PROSE -> "Вот анализ обращения {по правилам}:\n\n" + json + "\n\nЕсли нужно, уточню.";
            case THOUGHTS -> "<think>\nThe client asks… {\"category\": maybe?}\n</think>\n\n" + json;
            case WRAPPED -> "[{\"ticket_analysis\": " + json + "}]";
            case LOOSE ->
                "{'Category': 'CONSULTATION', 'sentiment': '**нейтральный**', 'priority': '" + answer.get("priority")
                        + "/10', 'language': 'Russian', 'summary': '" + answer.get("summary") + "',}";
        };
    }
}
