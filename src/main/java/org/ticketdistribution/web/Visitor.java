package org.ticketdistribution.web;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request says of the one who sent it: the language, the theme, and whether it comes from one
 * of our own pages. */
public final class Visitor {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    @Nullable
    @QueryParam(LANGUAGE)
    String asked;

    @Nullable
    @CookieParam(LANGUAGE)
    String remembered;

    @Nullable
    @QueryParam(THEME)
    String askedTheme;

    @Nullable
    @CookieParam(THEME)
    String rememberedTheme;

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

    @Nullable
    @Context
    Request request;

    /** The language of the address, else of the cookie, else of the browser, else Russian. */
    public PageLanguage language() {
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
    public boolean comesFromAnotherSite() {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        // Without the scheme: a proxy may have taken the TLS off.
        return origin != null
                && !origin.substring(origin.indexOf("//") + 2)
                        .equalsIgnoreCase(requireNonNull(uri).getBaseUri().getAuthority());
    }

    /** The theme of the address, else of the cookie, else the system's. */
    Theme theme() {
        return Theme.of(askedTheme).or(() -> Theme.of(rememberedTheme)).orElse(Theme.AUTO);
    }

    /** The theme that the address asks for, which is to be remembered; empty when it asks for none. */
    Optional<Theme> chosenTheme() {
        return Theme.of(askedTheme);
    }

    /** What stands around a page of this section. */
    public Frame frame(Section section) {
        return around(section);
    }

    /** What stands around a page that belongs nowhere. */
    Frame frame() {
        return around(null);
    }

    private Frame around(@Nullable Section section) {
        var language = language();
        var theme = theme();
        return new Frame(
                language,
                theme,
                section,
                Arrays.stream(PageLanguage.values())
                        .map(other -> new Frame.LanguageLink(
                                other.tag(),
                                other.ownName(),
                                addressWith(section, LANGUAGE, other.tag()),
                                other == language))
                        .toList(),
                Arrays.stream(Theme.values())
                        .map(other ->
                                new Frame.ThemeLink(other, addressWith(section, THEME, other.tag()), other == theme))
                        .toList());
    }

    /** This page with another choice. What answered a form has no address of its own: its section's page stands for it. */
    private String addressWith(@Nullable Section section, String name, String value) {
        var here = requireNonNull(uri);
        var builder = here.getRequestUriBuilder();
        if (isForm()) {
            builder.replacePath(section == null ? "/" : section.address()).replaceQuery(null);
        }
        return builder.replaceQueryParam(name, value).build().toString().replaceFirst("^[a-z]+://[^/]*", "");
    }

    private boolean isForm() {
        return request != null && !HttpMethod.GET.equals(request.getMethod());
    }
}
