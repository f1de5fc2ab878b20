package org.ticketdistribution.analysis.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is found in sentences of our own in Russian, Kazakh and English; docs/privacy.md has the table. */
class SentencesTest {

    private static final String[] PERSONAL = {"unseen.txt"};
    private static final String[] OLD = {
        "first-ru.txt",
        "first-kk.txt",
        "first-en.txt",
        "second-ru.txt",
        "second-kk.txt",
        "second-en.txt",
        "third.txt",
        "fourth.txt"
    };

    private static final String[] TEMPTING = {"unseen-clean.txt"};
    private static final String[] OLDT = {"first-clean.txt", "second-clean.txt", "third-clean.txt", "fourth-clean.txt"};

    @Test
    void report() {
        var totals = new TreeMap<String, int[]>();
        for (var file : PERSONAL) {
            for (var sentence : Sentence.of(file)) {
                var found = Masking.find(sentence.text());
                for (var item : sentence.planted()) {
                    var total = totals.computeIfAbsent(item.mark(), k -> new int[2]);
                    total[0]++;
                    if (found.contains(item.span())) total[1]++;
                    else
                        System.out.println("MISS " + item.mark() + " «"
                                + sentence.text().substring(item.start(), item.end()) + "» in "
                                + sentence.text().replace("\n", "\\n") + " -> " + show(sentence.text(), found));
                }
                for (var span : found) {
                    if (sentence.planted().stream()
                            .noneMatch(item -> item.span().equals(span)))
                        System.out.println("OVER " + span.kind() + " «"
                                + sentence.text()
                                        .substring(span.start(), span.end())
                                        .replace("\n", "\\n") + "» in "
                                + sentence.text().replace("\n", "\\n"));
                }
            }
        }
        int p = 0, f = 0;
        for (var e : totals.entrySet()) {
            System.out.println(e.getKey() + " " + e.getValue()[0] + " " + e.getValue()[1]);
            p += e.getValue()[0];
            f += e.getValue()[1];
        }
        System.out.println("ALL " + p + " " + f + " " + (double) f / p);
        for (var s : Sentence.of(TEMPTING)) {
            var m = Masking.mask(s.text()).text();
            if (!m.equals(s.text())) System.out.println("CLEAN " + s.text() + " -> " + m);
        }
    }

    static String show(String t, List<Span> f) {
        var b = new ArrayList<String>();
        for (var s : f) b.add(s.kind() + ":" + t.substring(s.start(), s.end()).replace("\n", "\\n"));
        return b.toString();
    }
}
