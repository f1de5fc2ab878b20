package org.ticketdistribution.analysis.training;

import java.util.ArrayList;
import java.util.List;

/** Reads text as RFC 4180 has it: comma, quotes doubled inside quotes, line breaks inside quotes. */
public final class CsvTable {

    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> record = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private CsvTable(String text) {
        this.text = text;
    }

    /** The records in order, the header among them. */
    public static List<List<String>> records(String text) {
        return new CsvTable(text).read();
    }

    private List<List<String>> read() {
        var quoted = false;
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (quoted || (letter != ',' && letter != '\n' && letter != '\r')) {
                cell.append(letter);
            } else if (letter == ',') {
                endCell();
            } else if (letter == '\n') {
                endRecord();
            }
        }
        if (cell.length() > 0 || !record.isEmpty()) {
            endRecord();
        }
        return records;
    }

    private void endCell() {
        record.add(cell.toString());
        cell.setLength(0);
    }

    private void endRecord() {
        endCell();
        records.add(record);
        record = new ArrayList<>();
    }
}
