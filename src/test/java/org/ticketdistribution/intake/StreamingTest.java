package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketdistribution.intake.IntakeFile.GUID;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketdistribution.intake.UnusableFileException.Reason;

class StreamingTest {

    private static final int MANY = 300_000;
    private static final IntakeLimits LIMITS = new IntakeLimits(1L << 30, MANY, 50, 3_000_000);

    @TempDir
    Path folder;

    @Test
    void manyRows_givenInChunksOfTheSizeAskedFor() throws Exception {
        var file = folder.resolve("many.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("guid,description,segment\n");
            for (var row = 1; row <= MANY; row++) {
                // Every tenth row is bad, and every text has two lines.
                writer.write((row % 10 == 0 ? "bad" : new UUID(0, row)) + ",\"строка\n" + row + "\",VIP\n");
            }
        }
        var chunkSizes = new ArrayList<Integer>();
        var usable = 0;
        var rejected = 0;
        try (var reading = CsvReading.tickets(file, "many.csv", LIMITS)) {
            var chunk = reading.next(1_000);
            while (!chunk.last()) {
                chunkSizes.add(chunk.rows().size() + chunk.rejected().size());
                assertThat(chunk.issues()).hasSameSizeAs(chunk.rejected());
                for (var row : chunk.rows()) {
                    var number = (int) row.guid().getLeastSignificantBits();
                    assertThat(row.line()).isEqualTo(number * 2);
                    assertThat(row.description()).isEqualTo("строка\n" + number);
                }
                usable += chunk.rows().size();
                rejected += chunk.rejected().size();
                chunk = reading.next(1_000);
            }
            assertThat(chunk).isEqualTo(new Chunk<TicketRow>(List.of(), List.of(), List.of(), true));
            assertThat(reading.next(1_000)).isEqualTo(chunk);
        }
        assertThat(chunkSizes).hasSize(300).containsOnly(1_000);
        assertThat(usable).isEqualTo(270_000);
        assertThat(rejected).isEqualTo(30_000);
    }

    @Test
    void longTexts_chunkEndsEarly() throws Exception {
        var file = folder.resolve("long.csv");
        var row = GUID + "," + "x".repeat(2_500_000) + ",VIP\n";
        Files.writeString(file, "guid,description,segment\n" + row.repeat(5));
        var chunkSizes = new ArrayList<Integer>();
        try (var reading = CsvReading.tickets(file, "long.csv", LIMITS)) {
            var last = false;
            while (!last) {
                var chunk = reading.next(1_000);
                chunkSizes.add(chunk.rows().size());
                last = chunk.last();
            }
        }
        assertThat(chunkSizes).containsExactly(2, 2, 1);
    }

    @Test
    void unclosedQuoteBeforeAnEndlessText_readNoFurtherThanTheLimit() {
        var endless = new EndlessText("guid,\"");
        var records = new RecordReader(endless, ',', new IntakeLimits(1, 1, 10, 50_000), new Refusal("endless.csv"));

        var unusable = catchThrowableOfType(UnusableFileException.class, records::next);

        assertThat(unusable.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(endless.given).isLessThan(100_000);
    }

    @Test
    void noRowsAskedFor_refused() throws Exception {
        var file = Files.writeString(folder.resolve("one.csv"), "guid,description,segment\n");
        try (var reading = CsvReading.tickets(file, "one.csv", LIMITS)) {
            assertThatThrownBy(() -> reading.next(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("maxRows is 0, must be at least 1");
        }
    }

    @Test
    void limitBelowOne_refused() {
        assertThatThrownBy(() -> new IntakeLimits(1, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxColumns is 0, must be at least 1");
    }

    @Test
    void hostileFileName_shownCutAndOnOneLine() throws Exception {
        var file = Files.writeString(folder.resolve("empty.csv"), "");

        var unusable = catchThrowableOfType(
                UnusableFileException.class, () -> CsvReading.tickets(file, "a\r\nERROR b" + "😀".repeat(300), LIMITS));

        assertThat(unusable.fileName()).isEqualTo("a  ERROR b" + "😀".repeat(244) + "…");
    }

    /** Starts with some text and then never ends. */
    private static final class EndlessText extends Reader {

        private final String start;
        private int given;

        EndlessText(String start) {
            this.start = start;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            for (var index = 0; index < length; index++) {
                buffer[offset + index] = given < start.length() ? start.charAt(given) : 'x';
                given++;
            }
            return length;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
