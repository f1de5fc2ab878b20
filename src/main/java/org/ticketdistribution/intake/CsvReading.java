package org.ticketdistribution.intake;

import com.opencsv.RFC4180Parser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.model.Issue.Severity;

/**
 * One file being read, chunk by chunk. Memory depends on the limits and the size of a chunk, not on the size of the
 * file. For one thread at a time; it blocks on the file.
 *
 * @param <R> the kind of row
 */
public final class CsvReading<R> implements AutoCloseable {

    /**
     * A chunk ends early behind this many characters, so that a thousand rows with enormous texts do not fill the
     * memory: about 8 MB as UTF-16, and as much again for the parsed rows.
     */
    private static final int CHUNK_CHARACTERS = 4_000_000;

    /** What a file's name is cut to in messages, in characters: file systems allow no more. */
    private static final int FILE_NAME_LENGTH = 255;

    private final CsvSource source;
    private final HeaderLine headerLine;
    private final Header header;
    private final RowWidth width;
    private final IssueList issues;
    private final RowParser<R> rowParser;
    private final RFC4180Parser parser;
    private final RecordReader records;
    private int rowCount;
    private boolean ended;

    private CsvReading(Path file, String fileName, IntakeLimits limits, CsvKind kind, RowParser<R> rowParser)
            throws UnusableFileException, IOException {
        var safeName = CellText.cut(CellText.line(fileName), FILE_NAME_LENGTH);
        this.rowParser = rowParser;
        issues = new IssueList(safeName);
        source = CsvSource.of(file, safeName, limits);
        headerLine = HeaderLine.read(source);
        header = new Header(headerLine, kind, source.refusal(), issues);
        width = new RowWidth(headerLine.cells().size(), header);
        parser = CsvSource.parser(headerLine.delimiter());
        records = source.open(headerLine.delimiter());
        records.nameColumns(header.names());
    }

    /**
     * Opens a file of tickets: checks its size, encoding and header.
     *
     * @param fileName what to call it in messages, usually the name it was sent under
     * @throws UnusableFileException when the file as a whole cannot be used
     * @throws IOException when the file cannot be read from the disk
     */
    public static CsvReading<TicketRow> tickets(Path file, String fileName, IntakeLimits limits)
            throws UnusableFileException, IOException {
        return new CsvReading<>(file, fileName, limits, CsvKind.TICKETS, new TicketParser());
    }

    /** Opens a file of managers, as {@link #tickets} does. */
    public static CsvReading<ManagerRow> managers(Path file, String fileName, IntakeLimits limits)
            throws UnusableFileException, IOException {
        return new CsvReading<>(file, fileName, limits, CsvKind.MANAGERS, new ManagerParser());
    }

    /** Opens a file of business units, as {@link #tickets} does. */
    public static CsvReading<BusinessUnitRow> businessUnits(Path file, String fileName, IntakeLimits limits)
            throws UnusableFileException, IOException {
        return new CsvReading<>(file, fileName, limits, CsvKind.BUSINESS_UNITS, new BusinessUnitParser());
    }

    /** The header's cells as written, to stand above rejected rows that are given back. */
    public List<String> header() {
        return headerLine.cells();
    }

    /**
     * Reads on.
     *
     * @param maxRows how many rows to read at most, usable and rejected together, from 1; a chunk holds fewer when
     *     texts are long
     * @return what was read; after the last chunk an empty one, also marked as last
     * @throws UnusableFileException when the rest shows that the file cannot be used: a limit, a quote that is never
     *     closed, a damaged character; what earlier chunks gave must not be kept, and there is nothing more to ask for
     */
    public Chunk<R> next(int maxRows) throws UnusableFileException, IOException {
        if (maxRows < 1) {
            throw new IllegalArgumentException("maxRows is " + maxRows + ", must be at least 1");
        }
        var rows = new ArrayList<R>();
        var rejected = new ArrayList<RejectedRow>();
        var characters = 0;
        while (!ended && rows.size() + rejected.size() < maxRows && characters < CHUNK_CHARACTERS) {
            var record = records.next();
            if (record.isEmpty()) {
                end();
            } else if (record.get().line() > headerLine.line()) {
                characters += record.get().text().length();
                take(record.get(), rows, rejected);
            }
        }
        return new Chunk<>(rows, issues.take(), rejected, ended);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private void take(RawRecord record, List<R> rows, List<RejectedRow> rejected)
            throws UnusableFileException, IOException {
        var cells = List.of(parser.parseLine(record.text()));
        if (cells.stream().allMatch(CellText::isBlank)) {
            return;
        }
        rowCount++;
        if (rowCount > source.limits().maxRows()) {
            throw source.refusal().tooManyRows(record.line(), source.limits().maxRows());
        }
        parsed(record.line(), cells)
                .ifPresentOrElse(rows::add, () -> rejected.add(new RejectedRow(record.line(), cells)));
    }

    private Optional<R> parsed(int line, List<String> cells) {
        if (!width.fits(cells)) {
            width.report(line, cells, issues);
            return Optional.empty();
        }
        return rowParser.parse(new Cells(header, line, cells, issues));
    }

    private void end() {
        ended = true;
        if (rowCount == 0) {
            issues.add(
                    Severity.WARNING,
                    "no_rows",
                    headerLine.line(),
                    header.names().get(0),
                    "",
                    "there is nothing below the header; add rows if there should be any");
        }
    }
}
