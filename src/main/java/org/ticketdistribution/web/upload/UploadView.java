package org.ticketdistribution.web.upload;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.pipeline.Upload.SentFile;
import org.ticketdistribution.pipeline.Uploads;
import org.ticketdistribution.store.UploadMerge;
import org.ticketdistribution.web.IssueLine;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.upload.ChosenFiles.Part;

/**
 * The upload page.
 *
 * @param staffed whether offices and managers are stored, so that tickets can come alone
 * @param keepUnchanged the choice that was made
 * @param troubles what is wrong with the choice of files
 * @param refused whether the files were to be loaded and were not
 * @param preview null before files were checked
 */
@TemplateData
public record UploadView(
        boolean staffed,
        boolean keepUnchanged,
        List<TroubleLine> troubles,
        boolean refused,
        @Nullable PreviewView preview) {

    public UploadView {
        troubles = List.copyOf(troubles);
    }

    /** Whether the files were checked and can be loaded. */
    public boolean checkedGood() {
        return preview != null && preview.usable();
    }

    /** What a table is taken for, or that it is none. */
    @TemplateData
    public enum Table {
        BUSINESS_UNITS,
        MANAGERS,
        TICKETS,
        ATTACHMENT
    }

    /**
     * What is wrong with the choice of files.
     *
     * @param files of that sort, empty when there is none
     */
    @TemplateData
    public record TroubleLine(Table table, String files) {}

    /**
     * A file of the choice.
     *
     * @param rows usable rows, empty for an attachment
     */
    @TemplateData
    public record FileLine(String name, Table table, String rows, boolean usable) {}

    /**
     * What an upload of the files would do.
     *
     * @param stored what is not among the files: the stored ones are used
     * @param known tickets of the file that are stored already
     * @param redone those that would be done anew, empty when none
     * @param byHand those of them that a person changed, empty when none
     * @param moreIssues whether there are more than are shown
     */
    @TemplateData
    public record PreviewView(
            List<FileLine> files,
            List<Table> stored,
            boolean usable,
            String known,
            String redone,
            String byHand,
            List<IssueLine> issues,
            boolean moreIssues) {

        public PreviewView {
            files = List.copyOf(files);
            stored = List.copyOf(stored);
            issues = List.copyOf(issues);
        }
    }

    /** More are not read on a page. */
    private static final int ISSUES_SHOWN = 200;

    static UploadView fresh(boolean staffed) {
        return new UploadView(staffed, false, List.of(), false, null);
    }

    /** Files are missing, or it is not clear which are meant. */
    static UploadView incomplete(boolean staffed, boolean keepUnchanged, boolean loading, ChosenFiles chosen) {
        var troubles = Arrays.stream(Part.values())
                .filter(part ->
                        chosen.missing().contains(part) || chosen.doubled().containsKey(part))
                .map(part -> new TroubleLine(
                        table(part), String.join(", ", chosen.doubled().getOrDefault(part, List.of()))))
                .toList();
        return new UploadView(staffed, keepUnchanged, troubles, loading, null);
    }

    static UploadView checked(
            boolean staffed, boolean keepUnchanged, ChosenFiles chosen, Uploads.Preview preview, Speech speech) {
        return new UploadView(
                staffed, keepUnchanged, List.of(), false, preview(chosen, preview, preview.redo(), speech));
    }

    /** The files were to be loaded, and at least one cannot be used. */
    static UploadView refused(boolean staffed, boolean keepUnchanged, List<Issue> issues) {
        return new UploadView(
                staffed,
                keepUnchanged,
                List.of(),
                true,
                new PreviewView(List.of(), List.of(), false, "", "", "", lines(issues), issues.size() > ISSUES_SHOWN));
    }

    private static PreviewView preview(
            ChosenFiles chosen, Uploads.Preview preview, UploadMerge.Redo redo, Speech speech) {
        var files = preview.files().stream()
                .map(file -> new FileLine(
                        file.name(),
                        Table.valueOf(file.kind().toUpperCase(Locale.ROOT)),
                        file.usable() ? speech.count(file.rows()) : "",
                        file.usable()))
                .collect(Collectors.toList());
        chosen.attachments().stream()
                .map(SentFile::name)
                .map(name -> new FileLine(name, Table.ATTACHMENT, "", true))
                .forEach(files::add);
        return new PreviewView(
                files,
                Arrays.stream(Part.values())
                        .filter(part -> !chosen.tables().containsKey(part))
                        .map(UploadView::table)
                        .toList(),
                preview.files().stream().allMatch(Uploads.FilePreview::usable),
                count(redo.storedTickets(), speech),
                count(redo.redoneTickets(), speech),
                count(redo.changedByHand(), speech),
                lines(preview.issues()),
                preview.issues().size() > ISSUES_SHOWN);
    }

    private static List<IssueLine> lines(List<Issue> issues) {
        return issues.stream().limit(ISSUES_SHOWN).map(IssueLine::of).toList();
    }

    private static String count(long number, Speech speech) {
        return number == 0 ? "" : speech.count(number);
    }

    private static Table table(Part part) {
        return Table.valueOf(part.name());
    }
}
