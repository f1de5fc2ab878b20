package org.ticketdistribution.web.upload;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.pipeline.FileSorting;
import org.ticketdistribution.pipeline.Upload;
import org.ticketdistribution.pipeline.UploadRefusedException;
import org.ticketdistribution.pipeline.Uploads;
import org.ticketdistribution.runs.Runs;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;
import org.ticketdistribution.web.runs.RunsPage;

/** Files in: chosen in any order, checked, then loaded. Nothing is kept in between, the browser sends them both times. */
@Path("/upload")
@Produces(MediaType.TEXT_HTML)
public class UploadPage {

    private final FileSorting sorting;
    private final Uploads uploads;
    private final RunTable table;
    private final Runs runs;
    private final Pages pages;

    UploadPage(FileSorting sorting, Uploads uploads, RunTable table, Runs runs, Pages pages) {
        this.sorting = sorting;
        this.uploads = uploads;
        this.table = table;
        this.runs = runs;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> form(@BeanParam Visitor visitor) {
        return staffed().chain(staffed -> page(visitor, 200, UploadView.fresh(staffed)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> upload(
            @BeanParam Visitor visitor,
            @BeanParam UploadParts parts,
            @Nullable @HeaderParam("HX-Request") String byScript) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        return staffed().chain(staffed -> sorting.sort(parts.chosen())
                .map(sorted -> ChosenFiles.of(sorted, staffed))
                .chain(chosen -> chosen.upload(parts.keepsUnchanged())
                        .map(upload -> parts.loads()
                                ? load(visitor, staffed, upload, byScript != null)
                                : check(visitor, staffed, upload, chosen))
                        .orElseGet(() -> page(
                                visitor,
                                400,
                                UploadView.incomplete(staffed, parts.keepsUnchanged(), parts.loads(), chosen)))));
    }

    private Uni<Response> check(Visitor visitor, boolean staffed, Upload upload, ChosenFiles chosen) {
        return uploads.check(upload)
                .chain(preview -> page(
                        visitor,
                        200,
                        UploadView.checked(staffed, upload.keepUnchanged(), chosen, preview, pages.speech(visitor))));
    }

    private Uni<Response> load(Visitor visitor, boolean staffed, Upload upload, boolean byScript) {
        return uploads.accept(upload, Optional.empty())
                .invoke(runs::start)
                .map(run -> byScript ? goTo(run) : RunsPage.see(run))
                .onFailure(UploadRefusedException.class)
                .recoverWithUni(refusal ->
                        page(visitor, 400, UploadView.refused(staffed, upload.keepUnchanged(), refusal.issues())));
    }

    /** A script would follow a redirection by itself and never leave the page. */
    private static Response goTo(long run) {
        return Response.ok().header("HX-Redirect", "/runs/" + run).build();
    }

    private Uni<Boolean> staffed() {
        return table.staff().map(staff -> staff.offices() > 0 && staff.managers() > 0);
    }

    private Uni<Response> page(Visitor visitor, int status, UploadView view) {
        return pages.answer(visitor, status, Templates.upload(visitor.frame(Section.UPLOAD), view));
    }
}
