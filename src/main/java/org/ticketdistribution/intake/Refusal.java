package org.ticketdistribution.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.intake.UnusableFileException.Reason;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;

/** The sentences with which one file is refused. Every method makes the exception; the caller throws it. */
final class Refusal {

    private static final String SAVE_AGAIN = "save the table as «CSV UTF-8» and send that";

    private final String fileName;

    Refusal(String fileName) {
        this.fileName = fileName;
    }

    UnusableFileException empty() {
        return one(Reason.EMPTY, "empty_file", null, null, "the file has no text; send one with a header and rows");
    }

    UnusableFileException tooManyBytes(long bytes, long limit) {
        return one(
                Reason.TOO_LARGE,
                "too_many_bytes",
                null,
                null,
                "the file has " + bytes + " bytes, at most " + limit + " are taken; split it");
    }

    UnusableFileException tooManyRows(int line, int limit) {
        return one(Reason.TOO_LARGE, "too_many_rows", line, null, "more than " + limit + " rows; split the file");
    }

    UnusableFileException tooManyColumns(int line, int limit) {
        return one(
                Reason.TOO_LARGE,
                "too_many_columns",
                line,
                null,
                "a row with more than " + limit + " cells; check the delimiter, or leave out columns");
    }

    UnusableFileException fieldTooLong(int line, @Nullable String column, int limit) {
        return one(
                Reason.TOO_LARGE,
                "field_too_long",
                line,
                column,
                "a cell of more than " + limit + " characters; if a quote is opened and never closed, close it,"
                        + " otherwise shorten the text");
    }

    UnusableFileException recordTooLong(int line, long limit) {
        return one(
                Reason.TOO_LARGE,
                "record_too_long",
                line,
                null,
                "a row of more than " + limit + " characters; shorten its texts");
    }

    UnusableFileException binary(BinaryFormat format) {
        return one(
                Reason.NOT_TEXT,
                "not_text",
                null,
                null,
                "this is " + format.description() + ", not text; " + SAVE_AGAIN);
    }

    UnusableFileException notText(@Nullable Integer line, String finding) {
        return one(Reason.NOT_TEXT, "not_text", line, null, finding + "; " + SAVE_AGAIN);
    }

    UnusableFileException unclosedQuote(int line, @Nullable String column) {
        return one(
                Reason.NOT_CSV,
                "unclosed_quote",
                line,
                column,
                "a quote that is opened in the row starting here is not closed before the end of the file;"
                        + " close it, and double quotes that belong to the text");
    }

    UnusableFileException notTable(int line, String text, CsvKind kind) {
        return one(
                Reason.NOT_CSV,
                "not_csv",
                line,
                null,
                "«" + CellText.shown(text) + "» is no header: no column of the " + kind.label()
                        + " file and no comma, semicolon or tab; the first line must name the columns "
                        + titles(kind.requiredColumns()));
    }

    /**
     * All missing columns at once.
     *
     * @param hint what else to say to each, may be empty
     */
    UnusableFileException missingColumns(List<Column> missing, HeaderLine header, String hint) {
        var found = CellText.cut(
                header.cells().stream().map(CellText::shown).collect(Collectors.joining("», «", "«", "»")), 400);
        var issues = missing.stream()
                .map(column -> issue(
                        "missing_column",
                        header.line(),
                        column.title(),
                        "the required column " + column.described() + " is missing; the header has " + found
                                + "; add the column" + hint))
                .toList();
        return new UnusableFileException(Reason.MISSING_COLUMN, fileName, issues);
    }

    private static String titles(List<Column> columns) {
        return columns.stream().map(Column::title).collect(Collectors.joining("», «", "«", "»"));
    }

    private UnusableFileException one(
            Reason reason, String what, @Nullable Integer line, @Nullable String column, String detail) {
        return new UnusableFileException(reason, fileName, List.of(issue(what, line, column, detail)));
    }

    private Issue issue(String what, @Nullable Integer line, @Nullable String column, String detail) {
        return new Issue(Stage.INTAKE, Severity.ERROR, "intake." + what, "", detail, fileName, line, column);
    }
}
