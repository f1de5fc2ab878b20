package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.intake.Chunk;
import org.ticketdistribution.intake.CsvKind;
import org.ticketdistribution.intake.CsvReading;
import org.ticketdistribution.intake.IntakeLimits;
import org.ticketdistribution.intake.UnusableFileException;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.pipeline.Upload.SentFile;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.store.StagedUpload;
import org.ticketdistribution.store.Staging;

/**
 * Reads the files into the staging tables, chunk by chunk: memory depends on the chunk, not on the file. All files are
 * read before any is refused, so that the client hears of everything at once.
 */
@ApplicationScoped
class IngestStage {

    private final Staging staging;
    private final Offload offload;
    private final IntakeConfig config;

    IngestStage(Staging staging, Offload offload, IntakeConfig config) {
        this.staging = staging;
        this.offload = offload;
        this.config = config;
    }

    /** How a kind of file is opened. */
    private interface Opener<R> {
        CsvReading<R> open(Path file, String name, IntakeLimits limits) throws UnusableFileException, IOException;
    }

    /**
     * Stages the upload.
     *
     * @return one report a file, unusable ones included
     */
    Uni<List<FileReport>> run(UUID id, Upload upload) {
        var staged = new StagedUpload(
                id,
                nameOf(upload.businessUnits()),
                nameOf(upload.managers()),
                upload.tickets().name());
        return staging.begin(staged).chain(() -> Multi.createFrom()
                .iterable(files(id, upload))
                .onItem()
                .transformToUniAndConcatenate(file -> file)
                .collect()
                .asList());
    }

    private List<Uni<FileReport>> files(UUID id, Upload upload) {
        var files = new ArrayList<Uni<FileReport>>();
        if (upload.businessUnits() != null) {
            files.add(read(
                    id,
                    CsvKind.BUSINESS_UNITS,
                    upload.businessUnits(),
                    CsvReading::businessUnits,
                    staging::businessUnits));
        }
        if (upload.managers() != null) {
            files.add(read(id, CsvKind.MANAGERS, upload.managers(), CsvReading::managers, staging::managers));
        }
        files.add(read(id, CsvKind.TICKETS, upload.tickets(), CsvReading::tickets, staging::tickets));
        return files;
    }

    @Nullable
    private static String nameOf(@Nullable SentFile file) {
        return file == null ? null : file.name();
    }

    private <R> Uni<FileReport> read(
            UUID id, CsvKind kind, SentFile file, Opener<R> opener, BiFunction<UUID, List<R>, Uni<Void>> write) {
        return offload.call(() -> opener.open(file.path(), file.name(), config.limits()))
                .chain(reading -> stage(id, file, reading, write))
                .map(rows -> FileReport.usable(file.name(), kind, rows))
                .onFailure(UnusableFileException.class)
                .recoverWithItem(unusable -> FileReport.unusable(file.name(), kind, unusable));
    }

    private <R> Uni<Long> stage(
            UUID id, SentFile file, CsvReading<R> reading, BiFunction<UUID, List<R>, Uni<Void>> write) {
        return Multi.createBy()
                .repeating()
                .uni(() -> offload.call(() -> reading.next(config.chunkRows())))
                .whilst(chunk -> !chunk.last())
                .onItem()
                .transformToUniAndConcatenate(chunk -> write(id, file, reading.header(), chunk, write))
                .collect()
                .with(Collectors.summingLong(Integer::longValue))
                .eventually(() -> offload.call(() -> close(reading)));
    }

    private <R> Uni<Integer> write(
            UUID id, SentFile file, List<String> header, Chunk<R> chunk, BiFunction<UUID, List<R>, Uni<Void>> write) {
        return write.apply(id, chunk.rows())
                .chain(() -> staging.issues(id, chunk.issues()))
                .chain(() -> staging.rejectedRows(id, file.name(), header, chunk.rejected()))
                .replaceWith(chunk.rows().size());
    }

    private static <R> @Nullable Void close(CsvReading<R> reading) throws IOException {
        reading.close();
        return null;
    }

    /**
     * What became of one file.
     *
     * @param rows usable rows
     * @param unusable why the file as a whole cannot be used, null when it can
     */
    record FileReport(
            String name, CsvKind kind, long rows, @Nullable UnusableFileException unusable) {

        static FileReport usable(String name, CsvKind kind, long rows) {
            return new FileReport(name, kind, rows, null);
        }

        static FileReport unusable(String name, CsvKind kind, UnusableFileException unusable) {
            return new FileReport(name, kind, 0, unusable);
        }

        List<Issue> issues() {
            return unusable == null ? List.of() : unusable.issues();
        }
    }
}
