package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketFileTest {

    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @TempDir
    Path directory;

    @Test
    void tickets_areReadInTheirOrder_ofTwoWithTheSameGuidTheLater() throws IOException {
        var tickets = TicketFile.read(file("GUID клиента,Описание,Сегмент клиента\n" + SECOND + ",второй,VIP\n" + FIRST
                + ",\"первый,\nна двух строках\",Mass\n" + SECOND + ",второй ещё раз,Mass\n"));

        assertThat(tickets.keySet()).containsExactly(SECOND, FIRST);
        assertThat(tickets.get(SECOND).description()).isEqualTo("второй ещё раз");
        assertThat(tickets.get(FIRST).description()).isEqualTo("первый,\nна двух строках");
    }

    @Test
    void missingFile_isNamed() {
        assertThatThrownBy(() -> TicketFile.read(directory.resolve("tickets.csv")))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessage("There is no file of tickets tickets.csv.");
    }

    @Test
    void directory_isNoFile() {
        assertThatThrownBy(() -> TicketFile.read(directory)).isInstanceOf(EvaluationTrouble.class);
    }

    @Test
    void fileWithoutTheColumns_isNamedWithTheRemedy() throws IOException {
        var file = file("a,b\n1,2\n");

        assertThatThrownBy(() -> TicketFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessageStartingWith("The tickets cannot be used: ")
                .hasMessageContaining("tickets.csv");
    }

    @Test
    void emptyFile_cannotBeUsed() throws IOException {
        var file = file("");

        assertThatThrownBy(() -> TicketFile.read(file))
                .isInstanceOf(EvaluationTrouble.class)
                .hasMessageStartingWith("The tickets cannot be used: ");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("tickets.csv"), content);
    }
}
