package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ticketdistribution.intake.CsvKind;
import org.ticketdistribution.intake.IntakeLimits;
import org.ticketdistribution.pipeline.Upload.SentFile;
import org.ticketdistribution.platform.Offload;

/** Files that come in any order, told apart by the columns of their headers. */
@ApplicationScoped
public class FileSorting {

    /** Who sends such a file means a table, and wants to hear why it is none. */
    private static final Pattern NAME_OF_A_TABLE = Pattern.compile(".+\\.(csv|tsv|xlsx?)");

    private final Offload offload;
    private final IntakeConfig config;

    FileSorting(Offload offload, IntakeConfig config) {
        this.offload = offload;
        this.config = config;
    }

    /**
     * The files, each in one of the lists, each list in the order in which they were sent.
     *
     * @param tables those that by their names are tables, but by their columns none of the three
     * @param others all else: attachments
     */
    public record Sorted(
            List<SentFile> businessUnits,
            List<SentFile> managers,
            List<SentFile> tickets,
            List<SentFile> tables,
            List<SentFile> others) {}

    public Uni<Sorted> sort(List<SentFile> files) {
        return offload.call(() -> sorted(files, config.limits()));
    }

    static Sorted sorted(List<SentFile> files, IntakeLimits limits) throws IOException {
        Map<CsvKind, List<SentFile>> known = new EnumMap<>(CsvKind.class);
        var tables = new ArrayList<SentFile>();
        var others = new ArrayList<SentFile>();
        for (var file : files) {
            var kind = CsvKind.recognise(file.path(), limits);
            var list = kind.map(found -> known.computeIfAbsent(found, none -> new ArrayList<>()))
                    .orElse(isTable(file) ? tables : others);
            list.add(file);
        }
        return new Sorted(
                known.getOrDefault(CsvKind.BUSINESS_UNITS, List.of()),
                known.getOrDefault(CsvKind.MANAGERS, List.of()),
                known.getOrDefault(CsvKind.TICKETS, List.of()),
                tables,
                others);
    }

    private static boolean isTable(SentFile file) {
        return NAME_OF_A_TABLE.matcher(file.name().toLowerCase(Locale.ROOT)).matches();
    }
}
