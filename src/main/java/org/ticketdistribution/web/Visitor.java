package org.ticketdistribution.web;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request says of the one who sent it: the language, and whether it comes from one of our own pages. */
public final class Visitor {

    static final String LANGUAGE = "lang";

    @Nullable
    @QueryParam(LANGUAGE)
    String asked;

    @Nullable
    @CookieParam(LANGUAGE)
    String remembered;

    @Nullable
    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    String accepted;

    @Nullable
    @HeaderParam("Sec-Fetch-Site")
    String fetchSite;

    @Nullable
    @HeaderParam("Origin")
    String origin;

    @Nullable
    @Context
    UriInfo uri;

    /** The language of the address, else of the cookie, else of the browser, else Russian. */
    PageLanguage language() {
        return PageLanguage.of(asked)
                .or(() -> PageLanguage.of(remembered))
                .orElseGet(() -> PageLanguage.accepted(accepted));
    }

    /** The language that the address asks for, which is to be remembered; empty when it asks for none. */
    Optional<PageLanguage> chosenLanguage() {
        return PageLanguage.of(asked);
    }

    /**
     * Whether a page of another site had the browser send this. Browsers say so in Sec-Fetch-Site, those on plain HTTP
     * only in Origin; who sends neither is no browser and carries nobody's login.
     */
    boolean comesFromAnotherSite() {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        // Without the scheme: a proxy may have taken the TLS off.
        return origin != null
                && !origin.substring(origin.indexOf("//") + 2)
                        .equalsIgnoreCase(requireNonNull(uri).getBaseUri().getAuthority());
    }

    /** What the frame of every page needs. */
    Frame frame() {
        var language = language();
        return new Frame(
                language,
                Arrays.stream(PageLanguage.values())
                        .map(other -> new Frame.LanguageLink(
                                other.tag(), other.ownName(), addressIn(other), other == language))
                        .toList());
    }

    /** This page in another language. What answered a form has no address of its own: the first page stands for it. */
    private String addressIn(PageLanguage language) {
        var here = requireNonNull(uri);
        var path = here.getRequestUri().getPath();
        return here.getRequestUriBuilder()
                .replacePath(List.of("/upload", "/process").contains(path) ? "/" : path)
                .replaceQueryParam(LANGUAGE, language.tag())
                .build()
                .toString()
                .replaceFirst("^[a-z]+://[^/]*", "");
    }
}
