package org.ticketdistribution.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into records within the limits, so that the parser never sees more than one of bounded length.
 *
 * <p>opencsv's own reader is not used for this: it gathers an unclosed quote until memory ends, joins a cell of many
 * lines in quadratic time, and takes a single quote inside the last unquoted cell (5" pipe) for an open one, which
 * swallows the following rows. The rule for quotes here is that of opencsv's RFC4180Parser for one record: a quote
 * opens a cell only as its first character, and once opened a cell ends at a delimiter right behind a closing quote.
 */
final class RecordReader implements Closeable {

    private enum State {
        CELL_START,
        UNQUOTED,
        QUOTED,
        QUOTE_SEEN,
        AFTER_QUOTED
    }

    private final LineFeedText text;
    private final char delimiter;
    private final int maxCells;
    private final int maxCellCharacters;
    private final long maxRecordCharacters;
    private final Refusal refusal;

    private final StringBuilder current = new StringBuilder();
    private List<String> columnNames = List.of();
    private State state = State.CELL_START;
    private int startLine = 1;
    private int cells;
    private int cellCharacters;

    RecordReader(Reader text, char delimiter, IntakeLimits limits, Refusal refusal) {
        this.text = new LineFeedText(text, refusal);
        this.delimiter = delimiter;
        this.maxCells = limits.maxColumns();
        this.maxCellCharacters = limits.maxFieldCharacters();
        this.maxRecordCharacters = limits.maxRecordCharacters();
        this.refusal = refusal;
    }

    /** From now on refusals name the column by these. */
    void nameColumns(List<String> names) {
        columnNames = names;
    }

    /**
     * The next record, also when it is blank.
     *
     * @return empty at the end of the text; the last line needs no line break
     * @throws UnusableFileException over a limit, at a character that cannot be decoded, at a NUL, or when the text ends
     *     inside a quoted cell
     */
    Optional<RawRecord> next() throws IOException, UnusableFileException {
        start();
        var character = text.read();
        if (character == LineFeedText.END) {
            return Optional.empty();
        }
        while (character != LineFeedText.END && (character != '\n' || state == State.QUOTED)) {
            add((char) character);
            character = text.read();
        }
        if (state == State.QUOTED) {
            throw refusal.unclosedQuote(startLine, columnName());
        }
        return Optional.of(new RawRecord(startLine, current.toString()));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private void start() {
        current.setLength(0);
        state = State.CELL_START;
        startLine = text.line();
        cells = 1;
        cellCharacters = 0;
    }

    private void add(char character) throws UnusableFileException {
        current.append(character);
        if (character == delimiter && state != State.QUOTED && state != State.AFTER_QUOTED) {
            startCell();
        } else {
            addToCell(character);
        }
    }

    private void startCell() throws UnusableFileException {
        cells++;
        cellCharacters = 0;
        state = State.CELL_START;
        if (cells > maxCells) {
            throw refusal.tooManyColumns(startLine, maxCells);
        }
        if (current.length() > maxRecordCharacters) {
            throw refusal.recordTooLong(startLine, maxRecordCharacters);
        }
    }

    private void addToCell(char character) throws UnusableFileException {
        cellCharacters++;
        if (cellCharacters > maxCellCharacters) {
            throw refusal.fieldTooLong(startLine, columnName(), maxCellCharacters);
        }
        if (character == '"') {
            state = afterQuote();
        } else if (state == State.CELL_START) {
            state = State.UNQUOTED;
        } else if (state == State.QUOTE_SEEN) {
            state = State.AFTER_QUOTED;
        }
    }

    private State afterQuote() {
        return switch (state) {
            case UNQUOTED -> State.UNQUOTED;
            case QUOTED -> State.QUOTE_SEEN;
            case CELL_START, QUOTE_SEEN, AFTER_QUOTED -> State.QUOTED;
        };
    }

    private @Nullable String columnName() {
        var name = cells <= columnNames.size() ? columnNames.get(cells - 1) : "";
        return name.isEmpty() ? null : name;
    }
}
