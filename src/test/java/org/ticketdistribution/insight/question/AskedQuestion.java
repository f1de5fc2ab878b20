package org.ticketdistribution.insight.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.insight.Vocabulary;

/** A line of src/test/resources/insight/*.tsv; how it is written stands at the head of those files. */
record AskedQuestion(Tongue tongue, Outcome outcome, String text, String meant) {

    /** A Wednesday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    static final Vocabulary VOCABULARY = new Vocabulary(new EnumMap<>(Map.of(
            Dimension.SEGMENT, List.of("Mass", "Priority", "VIP"),
            Dimension.OFFICE,
                    List.of("Актау", "Актобе", "Алматы", "Астана", "Караганда", "Усть-Каменогорск", "Шымкент"),
            Dimension.MANAGER,
                    List.of("Данияр Т.", "Камила Б.", "Камила Р.", "Лев Т.", "Майя У.", "Наталья Я.", "Сергей Иванов"),
            Dimension.CITY,
                    List.of(
                            "Алматы",
                            "Астана",
                            "Караганда",
                            "Красный Яр",
                            "Павлодар",
                            "Темиртау",
                            "Уральск",
                            "Шымкент"),
            Dimension.REGION, List.of("Акмолинская", "Алматинская", "Карагандинская область", "Туркестанская область"),
            Dimension.COUNTRY, List.of("Германия", "Казахстан", "Россия", "Узбекистан"))));

    /** What may become of a question. */
    enum Outcome {
        OK,
        DOUBT,
        REFUSE
    }

    /** How it came out. */
    enum Verdict {
        AS_MEANT,
        /** Not as meant, but the reader is warned or told that it is not understood. */
        NOT_AS_MEANT,
        WRONG_WITHOUT_A_HINT
    }

    static List<AskedQuestion> all(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/insight", file), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(AskedQuestion::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AskedQuestion of(String line) {
        var cells = line.split("\t", -1);
        return new AskedQuestion(
                Tongue.valueOf(cells[0].toUpperCase()),
                Outcome.valueOf(cells[1].toUpperCase()),
                cells[2],
                cells.length > 3 ? spelledOut(cells[3]) : "");
    }

    /** «category=-Спам» with all others instead. */
    private static String spelledOut(String meant) {
        var parts = new ArrayList<String>();
        for (var part : meant.split("; ")) {
            var equals = part.indexOf("=-");
            if (equals < 0) {
                parts.add(part);
            } else {
                var values = new ArrayList<>(
                        VOCABULARY.of(Dimension.of(part.substring(0, equals)).orElseThrow()));
                values.removeAll(List.of(part.substring(equals + 2).split(",")));
                parts.add(part.substring(0, equals) + "=" + String.join(",", values));
            }
        }
        return String.join("; ", parts);
    }

    /** The chart in the words of the file; empty for none. */
    static String written(Reading reading) {
        return reading instanceof Reading.Understood understood ? written(understood.intent()) : "";
    }

    private static String written(ChartIntent chart) {
        var breakdown = chart.breakdownBy();
        var parts = new ArrayList<String>();
        parts.add(chart.measure().label() + " by " + chart.groupBy().label()
                + (breakdown == null ? "" : " / " + breakdown.label()));
        chart.filters().stream().map(AskedQuestion::written).forEach(parts::add);
        if (!chart.period().equals(Period.ALL)) {
            parts.add(written(chart.period().from()) + ".."
                    + written(chart.period().to()));
        }
        if (chart.top() != null) {
            parts.add("top " + chart.top());
        }
        var usual = chart.top() == null ? Sorting.fitting(chart.groupBy()) : Sorting.LARGEST_FIRST;
        if (chart.sorting() != usual) {
            parts.add(chart.sorting().label());
        }
        parts.add(chart.type().label());
        return String.join("; ", parts);
    }

    private static String written(Filter filter) {
        return filter.dimension().label() + "=" + String.join(",", filter.values());
    }

    private static String written(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    Verdict verdict(Reading reading) {
        var drawn = reading instanceof Reading.Understood;
        var doubtful = reading instanceof Reading.Understood understood && understood.isDoubtful();
        var asMeant =
                switch (outcome) {
                    case OK -> drawn && written(reading).equals(meant);
                    case DOUBT -> !drawn || doubtful;
                    case REFUSE -> !drawn;
                };
        if (asMeant) {
            return Verdict.AS_MEANT;
        }
        return drawn && !doubtful ? Verdict.WRONG_WITHOUT_A_HINT : Verdict.NOT_AS_MEANT;
    }

    static Map<Verdict, Long> counts(List<AskedQuestion> questions, ChartQuestions parser) {
        return questions.stream()
                .collect(Collectors.groupingBy(
                        question -> question.verdict(parser.read(question.text(), VOCABULARY, TODAY)),
                        Collectors.counting()));
    }
}
