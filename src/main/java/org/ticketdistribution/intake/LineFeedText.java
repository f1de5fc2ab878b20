package org.ticketdistribution.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** A text read character by character, with CRLF and CR as LF and the lines counted. */
final class LineFeedText implements Closeable {

    static final int END = -1;
    private static final int BUFFER_CHARACTERS = 1 << 14;

    private final Reader reader;
    private final Refusal refusal;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private int available;
    private int position;
    private boolean afterReturn;
    private int line = 1;

    LineFeedText(Reader reader, Refusal refusal) {
        this.reader = reader;
        this.refusal = refusal;
    }

    /** The line of the next character, from 1. */
    int line() {
        return line;
    }

    /**
     * The next character, {@link #END} at the end.
     *
     * @throws UnusableFileException at a character that cannot be decoded and at a NUL, which the database cannot store
     */
    int read() throws IOException, UnusableFileException {
        var character = readAsWritten();
        if (character == '\n' && afterReturn) {
            character = readAsWritten();
        }
        afterReturn = character == '\r';
        if (character == 0) {
            throw refusal.notText(line, "there is a NUL character, so this is not text");
        }
        if (character == '\n' || afterReturn) {
            line++;
            return '\n';
        }
        return character;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private int readAsWritten() throws IOException, UnusableFileException {
        if (position == available) {
            available = fill();
            position = 0;
        }
        return available == END ? END : buffer[position++];
    }

    private int fill() throws IOException, UnusableFileException {
        try {
            return reader.read(buffer, 0, buffer.length);
        } catch (CharacterCodingException undecodable) {
            // The decoder fails for a whole buffer, so the line is where that buffer begins.
            throw refusal.notText(line, "a character in this line or soon after it is damaged or cut off");
        }
    }
}
