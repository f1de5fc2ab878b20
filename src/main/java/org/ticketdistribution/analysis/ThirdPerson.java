package org.ticketdistribution.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client's Russian sentence of the client, by the table {@value #RESOURCE}: «Не могу войти в свой кабинет» becomes
 * «Клиент не может войти в свой кабинет». Words that the table lacks stay. Safe for many threads.
 */
final class ThirdPerson {

    static final String RESOURCE = "/analysis/third-person.txt";

    private static final String SUBJECT = "клиент";
    private static final String SUBJECTS = "клиенты";

    /** How a verb ends when several do it. */
    private static final Pattern PLURAL = Pattern.compile("[уюая]т(?:ся)?$");

    /** A verb further on has a subject of its own before it, or needs none. */
    private static final int FIRST_WORDS = 3;

    /** Possessive, for a word may have thousands of hyphens. */
    private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++)*+");

    /** A first word, what is said beside it, and a comma that may belong to it or to what follows. */
    private static final Pattern ASKING = Pattern.compile(
            "^(\\p{L}+)(?:,?\\s+(?:мне|нам|пожалуйста)){0,4}([,:]?)\\s+(?=\\p{L})", Pattern.UNICODE_CASE);

    private final Map<String, Map<String, String>> sections;

    private ThirdPerson(Map<String, Map<String, String>> sections) {
        this.sections = sections;
    }

    static ThirdPerson load() {
        try (var stream = ThirdPerson.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing from the application");
            }
            return new ThirdPerson(read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    private static Map<String, Map<String, String>> read(List<String> lines) {
        var sections = new HashMap<String, Map<String, String>>();
        var section = "";
        for (var line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var sides = line.split("\\s*=\\s*", 2);
                for (var word : sides[0].strip().split("\\s+")) {
                    sections.computeIfAbsent(section, name -> new HashMap<>())
                            .put(word, sides.length > 1 ? sides[1] : "");
                }
            }
        }
        return sections;
    }

    /** The sentence as somebody else would tell it; the sentence itself where nothing in it is about the client. */
    String of(String sentence) {
        var asked = request(sentence);
        var told = new Telling(asked).told();
        return told.equals(asked) ? asked : begun(told);
    }

    /** «Подскажите, как …» is «Клиент спрашивает, как …», «Верните …» is «Клиент просит вернуть …». */
    private String request(String sentence) {
        var opening = ASKING.matcher(sentence);
        if (!opening.find()) {
            return sentence;
        }
        var word = opening.group(1).toLowerCase(Locale.ROOT);
        var rest = sentence.substring(opening.end());
        if (in("question").containsKey(word)) {
            return "Клиент спрашивает, " + (isSpelledBig(rest) ? rest : decapitalized(rest));
        }
        var infinitive = in("request").get(word);
        return infinitive == null ? sentence : "Клиент просит " + infinitive + opening.group(2) + " " + rest;
    }

    private Map<String, String> in(String section) {
        return sections.getOrDefault(section, Map.of());
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String decapitalized(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Whether the second letter is big too, as in abbreviations and in shouting. */
    private static boolean isSpelledBig(String sentence) {
        return sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
    }

    /** One sentence on its way through the words. */
    private final class Telling {

        private final String sentence;
        private final StringBuilder told = new StringBuilder();
        private int words;
        private boolean hasSubject;

        /** What the first verb lacks; null when it lacks nothing. */
        private @Nullable String subject;

        Telling(String sentence) {
            this.sentence = sentence;
        }

        String told() {
            var word = WORD.matcher(sentence);
            while (word.find()) {
                words++;
                word.appendReplacement(told, "");
                take(word.group(), word);
            }
            word.appendTail(told);
            // A blank is left where the first word was left out.
            var rest = told.toString().strip();
            return subject == null ? rest : begun(subject) + " " + (isSpelledBig(rest) ? rest : decapitalized(rest));
        }

        private void take(String word, Matcher place) {
            var small = word.toLowerCase(Locale.ROOT);
            if (in("subject").containsKey(small)) {
                subject(in("subject").get(small));
            } else if (in("owner").containsKey(small) && isFollowedByWord(place)) {
                leaveOut();
            } else if (in("verb").containsKey(small)) {
                verb(in("verb").get(small), word);
            } else if (in("preposition").containsKey(small) && isFollowedByPronoun(place)) {
                told.append(cased(in("preposition").get(small), word));
            } else {
                hasSubject |= small.equals(SUBJECT);
                told.append(
                        in("pronoun").containsKey(small) ? cased(in("pronoun").get(small), word) : word);
            }
        }

        /** The client is named once; a second «я» goes without saying. */
        private void subject(String subject) {
            if (hasSubject) {
                leaveOut();
            } else {
                told.append(subject);
                hasSubject = true;
            }
        }

        private void verb(String verb, String like) {
            if (!hasSubject && words <= FIRST_WORDS && told.indexOf(",") < 0) {
                subject = PLURAL.matcher(verb).find() ? SUBJECTS : SUBJECT;
            }
            hasSubject = true;
            told.append(cased(verb, like));
        }

        private void leaveOut() {
            if (told.length() > 0 && told.charAt(told.length() - 1) == ' ') {
                told.setLength(told.length() - 1);
            }
        }

        private boolean isFollowedByWord(Matcher place) {
            return place.end() + 1 < sentence.length()
                    && sentence.charAt(place.end()) == ' '
                    && Character.isLetter(sentence.charAt(place.end() + 1));
        }

        private boolean isFollowedByPronoun(Matcher place) {
            return isFollowedByWord(place)
                    && in("pronoun").keySet().stream()
                            .anyMatch(pronoun -> sentence.startsWith(pronoun, place.end() + 1));
        }

        private String cased(String word, String like) {
            return like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT))
                    ? word.toUpperCase(Locale.ROOT)
                    : word;
        }
    }
}
