package org.ticketdistribution.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.pipeline.FileSorting.Sorted;
import org.ticketdistribution.pipeline.Upload;
import org.ticketdistribution.pipeline.Upload.SentFile;
import org.ticketdistribution.web.upload.ChosenFiles.Part;

class ChosenFilesTest {

    @Test
    void threeTablesAndTheRest_areAnUpload() {
        var chosen =
                ChosenFiles.of(new Sorted(files("o"), files("m"), files("t"), files("odd.csv"), files("p.png")), false);

        assertThat(chosen.missing()).isEmpty();
        assertThat(chosen.upload(true))
                .contains(new Upload(file("o"), file("m"), file("t"), files("p.png", "odd.csv"), true));
    }

    @Test
    void ticketsAlone_useWhatIsStored() {
        var tickets = new Sorted(List.of(), List.of(), files("t"), List.of(), List.of());

        assertThat(ChosenFiles.of(tickets, true).upload(false))
                .contains(new Upload(null, null, file("t"), List.of(), false));
        assertThat(ChosenFiles.of(tickets, false).missing()).isEqualTo(Set.of(Part.BUSINESS_UNITS, Part.MANAGERS));
        assertThat(ChosenFiles.of(tickets, false).upload(false)).isEmpty();
    }

    @Test
    void severalTablesOfAKind_areNamed() {
        var chosen = ChosenFiles.of(new Sorted(files("o"), files("m"), files("t", "u"), List.of(), List.of()), true);

        assertThat(chosen.doubled()).isEqualTo(Map.of(Part.TICKETS, List.of("t", "u")));
        assertThat(chosen.upload(false)).isEmpty();
    }

    /** What it lacks is then said by file, line and column. */
    @Test
    void unknownTable_isTakenForTheOnlyOneThatIsMissing() {
        var chosen = ChosenFiles.of(new Sorted(files("o"), files("m"), List.of(), files("t.csv"), List.of()), false);

        assertThat(Objects.requireNonNull(chosen.tables().get(Part.TICKETS)).name())
                .isEqualTo("t.csv");
        assertThat(chosen.missing()).isEmpty();
        assertThat(chosen.attachments()).isEmpty();
    }

    private static List<SentFile> files(String... names) {
        return Arrays.stream(names).map(ChosenFilesTest::file).toList();
    }

    private static SentFile file(String name) {
        return new SentFile(name, Path.of(name));
    }
}
