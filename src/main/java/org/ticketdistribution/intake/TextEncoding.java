package org.ticketdistribution.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a file: what its byte order mark says; without one UTF-8 if every byte fits, else Windows-1251 if the
 * bytes look like it.
 *
 * @param charset how to decode
 * @param markLength bytes of the byte order mark, 0 when there is none
 */
record TextEncoding(Charset charset, int markLength) {

    private static final int START_LENGTH = 8;
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * Finds the encoding; reads the whole file once unless it is UTF-16.
     *
     * @throws UnusableFileException when it is not text, or is UTF-8 with broken bytes: guessing would garble it
     */
    static TextEncoding of(Path file, Refusal refusal) throws IOException, UnusableFileException {
        var start = start(file);
        var format = BinaryFormat.startingWith(start);
        if (format.isPresent()) {
            throw refusal.binary(format.get());
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        var tally = tally(file);
        if (tally.firstNulLine() > 0) {
            throw refusal.notText(tally.firstNulLine(), "there is a NUL byte, so this is not text");
        }
        var marked = starts(start, 0xEF, 0xBB, 0xBF);
        if (tally.isUtf8()) {
            return new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0);
        }
        if (marked || tally.isDamagedUtf8()) {
            throw refusal.notText(
                    tally.firstBrokenLine(), "the text is UTF-8 but a character is damaged or cut off in this line");
        }
        if (!tally.isWindows1251()) {
            throw refusal.notText(
                    tally.firstBrokenLine(), "the bytes are text neither in UTF-8, UTF-16 nor in Windows-1251");
        }
        return new TextEncoding(Charset.forName("windows-1251"), 0);
    }

    /** The text behind the byte order mark. Fails with a CharacterCodingException at a byte that does not fit. */
    Reader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(markLength);
        } catch (IOException failure) {
            bytes.close();
            throw failure;
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(bytes, decoder);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(START_LENGTH);
        }
    }

    private static Utf8Tally tally(Path file) throws IOException {
        var tally = new Utf8Tally();
        var buffer = new byte[BUFFER_BYTES];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (var length = bytes.read(buffer); length > 0; length = bytes.read(buffer)) {
                tally.accept(buffer, length);
                if (tally.firstNulLine() > 0) {
                    return tally;
                }
            }
        }
        tally.end();
        return tally;
    }

    private static boolean starts(byte[] start, int... mark) {
        for (var index = 0; index < mark.length; index++) {
            if (index >= start.length || (start[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
