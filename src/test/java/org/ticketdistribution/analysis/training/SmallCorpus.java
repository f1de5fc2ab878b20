package org.ticketdistribution.analysis.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** Two styles with tickets of every category, mood and language: enough to train on in no time, and to learn little. */
final class SmallCorpus {

    private static final Map<TicketLanguage, String> WORDS = new TreeMap<>(Map.of(
            TicketLanguage.RU, "подскажите пожалуйста что с этим делать",
            TicketLanguage.KZ, "айтыңызшы, осымен не істеу керек",
            TicketLanguage.ENG, "please tell me what to do about this"));

    private static final Map<Category, String> SUBJECTS = new TreeMap<>(Map.of(
            Category.COMPLAINT, "service оператор жауап жалоба",
            Category.DATA_CHANGE, "phone номер нөмір смена",
            Category.CONSULTATION, "question вопрос сұрақ тариф",
            Category.CLAIM, "refund возврат ақша деньги",
            Category.APP_FAILURE, "crash вылет қате ошибка",
            Category.FRAUD, "scam мошенник алаяқ обман",
            Category.SPAM, "discount скидка жеңілдік акция"));

    /** What a model is made from beside the corpus; what is in it makes no difference. */
    private static final List<String> PROGRAM = List.of(
            "analysis/rules.txt",
            "org/ticketdistribution/analysis/classification/A.class",
            "org/ticketdistribution/analysis/language/A.class",
            "org/ticketdistribution/analysis/learning/A.class",
            "org/ticketdistribution/analysis/rules/A.class",
            "org/ticketdistribution/analysis/text/A.class",
            "org/ticketdistribution/analysis/training/A.class",
            "org/ticketdistribution/model/A.class");

    private SmallCorpus() {}

    /** Writes two styles to train on and the one to measure with, and a program beside them. */
    static void write(Path corpus, Path classes) throws IOException {
        write(corpus, "calm");
        write(corpus, "hasty");
        write(corpus, Corpus.HELD_OUT);
        Files.writeString(
                corpus.resolve("other-languages.txt"), "# Uzbek\nuzb\tPulim qani\nuzb\tQachon tushadi pulim\n");
        for (var file : PROGRAM) {
            var path = classes.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
    }

    /** The tickets of one style. */
    static List<LabelledTicket> style(String style) {
        var tickets = new ArrayList<LabelledTicket>();
        SUBJECTS.forEach((category, subject) -> WORDS.forEach((language, words) -> tickets.add(new LabelledTicket(
                style,
                style + " " + subject + " " + words,
                category,
                Sentiment.values()[tickets.size() % Sentiment.values().length],
                category.ordinal() + 1,
                language))));
        return tickets;
    }

    /** Writes a style as a file of a corpus. */
    static void write(Path directory, String style) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("category,sentiment,priority,language,text");
        style(style)
                .forEach(ticket -> lines.add(String.join(
                        ",",
                        ticket.category().label(),
                        ticket.sentiment().label(),
                        Integer.toString(ticket.priority()),
                        ticket.language().name(),
                        '"' + ticket.text() + '"')));
        Files.write(directory.resolve(style + ".csv"), lines);
    }
}
