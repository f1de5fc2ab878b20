package org.ticketdistribution.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Templates as answers, with the headers that every page has. */
@ApplicationScoped
public class Pages {

    /**
     * Nothing comes from another host but the pictures under the map, if an operator says so; no script and no style
     * stands in a page. Pico's icons are pictures inside its style sheet, hence data:.
     */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:%s; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Duration CHOICE_REMEMBERED = Duration.ofDays(365);

    private final WebConfig config;
    private final String contentSecurityPolicy;

    Pages(WebConfig config, Tiles tiles) {
        this.config = config;
        this.contentSecurityPolicy =
                CONTENT_SECURITY_POLICY.formatted(tiles.host().isEmpty() ? "" : " " + tiles.host());
    }

    public Speech speech(Visitor visitor) {
        return new Speech(visitor.language(), config.timeZone());
    }

    public Uni<Response> ok(Visitor visitor, TemplateInstance page) {
        return answer(visitor, 200, page);
    }

    public Uni<Response> trouble(Visitor visitor, Trouble trouble) {
        return answer(visitor, trouble.status(), Templates.trouble(visitor.frame(), trouble));
    }

    public Uni<Response> answer(Visitor visitor, int status, TemplateInstance page) {
        return page.setLocale(visitor.language().locale()).createUni().map(html -> response(visitor, status, html));
    }

    private Response response(Visitor visitor, int status, String html) {
        var response = Response.status(status)
                .entity(html)
                .type("text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, visitor.language().tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", contentSecurityPolicy)
                .header("X-Content-Type-Options", "nosniff")
                // Not no-referrer: with it browsers send `Origin: null` with our own forms.
                .header("Referrer-Policy", "same-origin");
        visitor.chosenLanguage().ifPresent(language -> response.cookie(remembered(Visitor.LANGUAGE, language.tag())));
        visitor.chosenTheme().ifPresent(theme -> response.cookie(remembered(Visitor.THEME, theme.tag())));
        return response.build();
    }

    private static NewCookie remembered(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) CHOICE_REMEMBERED.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
