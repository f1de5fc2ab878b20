package org.ticketdistribution.web.tickets;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.attachments.AttachmentStoreException;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.store.TicketSearch;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;

/**
 * A ticket's file under our own address: pages show nothing from another host, and the store is one. Clients send these
 * files, so a browser is told to believe no more of them than their name says, and to run nothing of them.
 */
@Path("/tickets")
public class AttachmentPage {

    /** Bytes that are held in memory for one reader; a larger file is had from the store itself. */
    private static final int MOST = 16 * 1024 * 1024;

    private final TicketSearch search;
    private final AttachmentStore attachments;
    private final Pages pages;

    AttachmentPage(TicketSearch search, AttachmentStore attachments, Pages pages) {
        this.search = search;
        this.attachments = attachments;
        this.pages = pages;
    }

    @GET
    @Path(TicketPage.ID + "/attachment")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> attachment(@BeanParam Visitor visitor, @PathParam("id") long id) {
        return search.find(id).chain(found -> found.map(ticket -> file(visitor, ticket.objectKey))
                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_TICKET)));
    }

    private Uni<Response> file(Visitor visitor, @Nullable String key) {
        if (key == null) {
            return pages.trouble(visitor, Trouble.NO_SUCH_FILE);
        }
        return attachments
                .read(key, MOST)
                .chain(read -> read.map(bytes -> Uni.createFrom().item(sent(key, bytes)))
                        .orElseGet(() -> tooLarge(visitor, key)))
                .onFailure(AttachmentStoreException.class)
                .recoverWithUni(() -> pages.trouble(visitor, Trouble.STORE_AWAY));
    }

    private static Response sent(String key, byte[] bytes) {
        var type = ObjectKeys.contentType(key);
        var name = URLEncoder.encode(ObjectKeys.fileName(key), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(bytes, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (ObjectKeys.isPicture(type) ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** What could not be read is not there, or is larger than is held in memory. */
    private Uni<Response> tooLarge(Visitor visitor, String key) {
        return attachments
                .exists(key)
                .chain(exists -> exists
                        ? attachments
                                .link(key)
                                .map(link -> Uni.createFrom()
                                        .item(Response.seeOther(URI.create(link))
                                                .build()))
                                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_FILE))
                        : pages.trouble(visitor, Trouble.NO_SUCH_FILE));
    }
}
