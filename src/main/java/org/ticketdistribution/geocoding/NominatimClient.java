package org.ticketdistribution.geocoding;

import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * The structured search of Nominatim. The body is taken as text, since an endpoint in trouble answers 200 with HTML or
 * with an error object.
 */
@RegisterRestClient(configKey = "nominatim")
@Path("/search")
interface NominatimClient {

    /** A parameter that is null is not sent. Status 400 and above fails with a WebApplicationException. */
    @GET
    @ClientQueryParam(name = "format", value = "jsonv2")
    @ClientQueryParam(name = "addressdetails", value = "1")
    @ClientQueryParam(name = "accept-language", value = "ru")
    @ClientQueryParam(name = "countrycodes", value = "kz")
    Uni<String> search(
            @HeaderParam("User-Agent") String userAgent,
            @Nullable @QueryParam("street") String street,
            @Nullable @QueryParam("city") String city,
            @Nullable @QueryParam("state") String state,
            @QueryParam("limit") int limit);
}
