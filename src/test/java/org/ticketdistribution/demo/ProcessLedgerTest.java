package org.ticketdistribution.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketdistribution.embedded.RunningProcess;

class ProcessLedgerTest {
    private final List<Process> sleepers = new ArrayList<>();

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("processes");
    }

    @AfterEach
    void stopSleepers() {
        sleepers.forEach(Process::destroyForcibly);
    }

    @Test
    void crashedDemo_isCleanedUpByTheNext() {
        var crashed = new ProcessLedger(file);
        var service = crashed.start(Child.SERVICE, this::sleeper, Process::toHandle);
        var database = crashed.start(Child.DATABASE, this::sleeper, Process::toHandle);

        var orphans = new ProcessLedger(file).stopOrphans();

        assertThat(orphans)
                .extracting(RecordedProcess::child, RecordedProcess::pid)
                .containsExactly(tuple(Child.SERVICE, service.pid()), tuple(Child.DATABASE, database.pid()));
        assertThat(RunningProcess.runs(service.toHandle())).isFalse();
        assertThat(RunningProcess.runs(database.toHandle())).isFalse();
        assertThat(new ProcessLedger(file).stopOrphans()).isEmpty();
    }

    @Test
    void strangerWithRecordedId_isLeftAlone() throws IOException {
        var stranger = sleeper();
        Files.write(file, List.of(file.toString(), "SERVICE " + stranger.pid() + " another-boot/1"));
        assertThat(new ProcessLedger(file).stopOrphans()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void copiedDirectory_leavesTheProcessesOfTheOriginalAlone() throws IOException {
        var original = new ProcessLedger(file);
        var service = original.start(Child.SERVICE, this::sleeper, Process::toHandle);
        var copy = Files.copy(file, directory.resolve("copy"));
        assertThat(new ProcessLedger(copy).stopOrphans()).isEmpty();
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void linesCutOffByCrash_areIgnored() throws IOException {
        Files.write(file, List.of(file.toString(), "SERVICE 12", "", "SERVICE many boot/1", "NOBODY 1 boot/1"));
        assertThat(new ProcessLedger(file).stopOrphans()).isEmpty();
    }

    @Test
    void stopAll_stopsWhatWasStartedAndLetsNothingStart() {
        var ledger = new ProcessLedger(file);
        var service = ledger.start(Child.SERVICE, this::sleeper, Process::toHandle);
        ledger.stopAll();
        assertThat(RunningProcess.runs(service.toHandle())).isFalse();
        assertThatThrownBy(() -> ledger.start(Child.DATABASE, this::sleeper, Process::toHandle))
                .isInstanceOf(DemoStopped.class);
        assertThat(sleepers).hasSize(1);
    }

    @Test
    void processThatIgnoresTheRequest_isEndedByForce() throws Exception {
        var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        sleepers.add(stubborn);
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
        var ledger = new ProcessLedger(file, Duration.ofMillis(200));
        ledger.start(Child.SERVICE, () -> stubborn, Process::toHandle);
        ledger.stopAll();
        assertThat(RunningProcess.runs(stubborn.toHandle())).isFalse();
    }

    private Process sleeper() {
        try {
            var sleeper = new ProcessBuilder("sleep", "600").start();
            sleepers.add(sleeper);
            return sleeper;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
