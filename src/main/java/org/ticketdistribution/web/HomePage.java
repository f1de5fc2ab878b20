package org.ticketdistribution.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.pipeline.Upload;
import org.ticketdistribution.pipeline.UploadRefusedException;
import org.ticketdistribution.pipeline.Uploads;
import org.ticketdistribution.runs.Runs;

/** The first page and its two forms. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePage {

    private final HomeViews views;
    private final Pages pages;
    private final Uploads uploads;
    private final Runs runs;

    HomePage(HomeViews views, Pages pages, Uploads uploads, Runs runs) {
        this.views = views;
        this.pages = pages;
        this.uploads = uploads;
        this.runs = runs;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> home(@BeanParam Visitor visitor, @Nullable @QueryParam("run") String run) {
        try {
            return page(
                    visitor, 200, run == null || run.isBlank() ? null : Long.valueOf(run.strip()), UploadView.fresh());
        } catch (NumberFormatException noNumber) {
            return pages.trouble(visitor, Trouble.BAD_ADDRESS);
        }
    }

    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> upload(@BeanParam Visitor visitor, @BeanParam UploadParts parts) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        return parts.upload()
                .map(upload -> accept(visitor, upload))
                .orElseGet(() -> page(visitor, 400, null, UploadView.missing(parts.missing(), parts.keepsUnchanged())));
    }

    @POST
    @Path("process")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> process(@BeanParam Visitor visitor) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        return runs.missingForProcess()
                .chain(missing -> missing.isPresent()
                        ? pages.trouble(visitor, Trouble.NOBODY_TO_ROUTE_TO)
                        : started(runs.queueProcess(Optional.empty())));
    }

    private Uni<Response> accept(Visitor visitor, Upload upload) {
        return started(uploads.accept(upload, Optional.empty()))
                .onFailure(UploadRefusedException.class)
                .recoverWithUni(refusal -> refused(visitor, refusal, upload.keepUnchanged()));
    }

    private Uni<Response> refused(Visitor visitor, UploadRefusedException refusal, boolean keepUnchanged) {
        return page(visitor, 400, null, UploadView.refused(refusal.issues(), keepUnchanged));
    }

    private Uni<Response> started(Uni<Long> queued) {
        return queued.invoke(runs::start).map(Pages::seeRun);
    }

    private Uni<Response> page(Visitor visitor, int status, @Nullable Long run, UploadView upload) {
        return views.view(run, upload, pages.speech(visitor)).chain(found -> found.map(
                        view -> pages.answer(visitor, status, Templates.home(visitor.frame(Section.DASHBOARD), view)))
                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_RUN)));
    }
}
