package org.ticketdistribution.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of a page as a reader sees them. */
public final class Table {

    private static final Pattern BODY = Pattern.compile("<tbody>(.*?)</tbody>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);

    private Table() {}

    /** The rows of all bodies, the text of their cells with a blank between them; empty cells are left out. */
    public static List<String> rows(String page) {
        return BODY.matcher(page)
                .results()
                .flatMap(body -> ROW.matcher(body.group(1)).results())
                .map(row -> CELL.matcher(row.group(1))
                        .results()
                        .map(Table::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(MatchResult cell) {
        return cell.group(1)
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
