package org.ticketdistribution.web.ask;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A chart and the table that says the same.
 *
 * @param understood the whole chart in one sentence
 * @param ignored words of the question that played no part, empty for none
 * @param guesses what was taken for what, in words
 * @param href where this chart has its page
 * @param data what the script draws, as JSON; empty for a table only
 * @param head the table's columns
 * @param notes what the reader should know of the figures
 */
@TemplateData
public record ChartView(
        String title,
        String understood,
        String ignored,
        List<String> guesses,
        String href,
        String data,
        List<String> head,
        List<Row> rows,
        List<String> notes) {

    /**
     * One group.
     *
     * @param href the list of its tickets, empty where the list has no such filter
     */
    @TemplateData
    public record Row(String label, String href, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public ChartView {
        guesses = List.copyOf(guesses);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public boolean doubtful() {
        return !ignored.isEmpty() || !guesses.isEmpty();
    }
}
