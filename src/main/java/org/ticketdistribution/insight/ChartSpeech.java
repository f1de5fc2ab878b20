package org.ticketdistribution.insight;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.question.Misunderstanding;

/** What is said about charts in one language, from {@code insight/speech.*.properties}. Safe for many threads. */
public final class ChartSpeech {

    private static final int EXAMPLES = 3;
    private static final int SHOWN_VALUES = 5;

    private static final Map<Tongue, ChartSpeech> SPEECHES = new EnumMap<>(Tongue.class);

    static {
        for (var tongue : Tongue.values()) {
            SPEECHES.put(tongue, new ChartSpeech(tongue));
        }
    }

    private final Properties sentences;

    private ChartSpeech(Tongue tongue) {
        this.sentences = load("/insight/speech." + tongue.code() + ".properties");
    }

    public static ChartSpeech in(Tongue tongue) {
        return Objects.requireNonNull(SPEECHES.get(tongue));
    }

    /** What the chart shows, without its filters: «Число обращений по городам». */
    public String title(ChartIntent chart) {
        var measure = say("measure." + chart.measure().label());
        var groups = say("by." + chart.groupBy().label());
        var breakdown = chart.breakdownBy();
        return breakdown == null
                ? say("title.one", measure, groups)
                : say("title.two", measure, groups, say("by." + breakdown.label()));
    }

    /** The whole chart in one sentence. */
    public String understood(ChartIntent chart) {
        var parts = new ArrayList<String>();
        parts.add(title(chart));
        chart.filters().forEach(filter -> parts.add(said(filter)));
        if (!chart.period().equals(Period.ALL)) {
            parts.add(said(chart.period()));
        }
        if (chart.top() != null) {
            parts.add(say("top", chart.top()));
        }
        if (chart.sorting() != Sorting.fitting(chart.groupBy())) {
            parts.add(say("sort." + chart.sorting().label()));
        }
        parts.add(say("type." + chart.type().label()));
        return say("understood", String.join("; ", parts));
    }

    /**
     * Why a question is not answered.
     *
     * @param words those that stand in the way
     */
    public String refused(Misunderstanding why, List<String> words) {
        return say("refused." + why.label(), String.join(", ", words));
    }

    /** Why a chart cannot be drawn, and what would help. */
    public String impossible(Impossible reason) {
        return say("impossible." + reason.label());
    }

    /** Three questions that are understood. */
    public List<String> examples() {
        return IntStream.rangeClosed(1, EXAMPLES)
                .mapToObj(number -> say("example." + number))
                .toList();
    }

    /** The label of all groups together that are not shown by themselves. */
    public String other() {
        return say("other");
    }

    private String said(Filter filter) {
        return say("filter", say("name." + filter.dimension().label()), values(filter));
    }

    /** Few values as they are, many as a range, as what is left out, or the first of them. */
    private String values(Filter filter) {
        var known = filter.dimension().closedValues();
        var values = filter.values();
        var from = values.isEmpty() ? -1 : known.indexOf(values.get(0));
        if (filter.dimension() == Dimension.PRIORITY
                && values.size() > 2
                && known.subList(from, Math.min(from + values.size(), known.size()))
                        .equals(values)) {
            return values.get(0) + "–" + values.get(values.size() - 1);
        }
        if (values.size() * 2 > known.size() && values.size() > 2 && known.size() > values.size()) {
            var missing = new ArrayList<>(known);
            missing.removeAll(values);
            return say("except", String.join(", ", missing));
        }
        return values.size() <= SHOWN_VALUES
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, SHOWN_VALUES)) + ", " + say("more", values.size() - SHOWN_VALUES);
    }

    private String said(Period period) {
        if (period.isOneDay()) {
            return say("period.day", day(period.from()));
        }
        if (period.from() != null && period.to() != null) {
            return say("period.both", day(period.from()), day(period.to()));
        }
        return period.from() != null ? say("period.from", day(period.from())) : say("period.to", day(period.to()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(say("date"), Locale.ROOT).format(day);
    }

    /** Parts are put in as they stand: no sign in a stored value or a question means anything here. */
    private String say(String key, Object... parts) {
        var sentence = Objects.requireNonNull(sentences.getProperty(key), key);
        var said = new StringBuilder();
        for (int at = 0; at < sentence.length(); at++) {
            if (sentence.charAt(at) == '{' && at + 2 < sentence.length() && sentence.charAt(at + 2) == '}') {
                said.append(parts[sentence.charAt(at + 1) - '0']);
                at += 2;
            } else {
                said.append(sentence.charAt(at));
            }
        }
        return said.toString();
    }

    private static Properties load(String resource) {
        try (var stream = ChartSpeech.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the application");
            }
            var sentences = new Properties();
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }
}
