package org.ticketdistribution.intake;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file that has passed the checks of size and encoding and can be read from its start any number of times. */
record CsvSource(Path file, TextEncoding encoding, IntakeLimits limits, Refusal refusal) {

    static CsvSource of(Path file, String safeName, IntakeLimits limits) throws IOException, UnusableFileException {
        var refusal = new Refusal(safeName);
        var bytes = Files.size(file);
        if (bytes == 0) {
            throw refusal.empty();
        }
        if (bytes > limits.maxBytes()) {
            throw refusal.tooManyBytes(bytes, limits.maxBytes());
        }
        return new CsvSource(file, TextEncoding.of(file, refusal), limits, refusal);
    }

    RecordReader open(char delimiter) throws IOException {
        return new RecordReader(encoding.open(file), delimiter, limits, refusal);
    }

    /** Backslashes are text and quotes inside quotes are doubled, as RFC 4180 has it. */
    static RFC4180Parser parser(char delimiter) {
        return new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }
}
