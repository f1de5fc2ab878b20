package org.ticketdistribution.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** The pictures under the maps, which come from elsewhere; by default there are none. */
@Startup
@ApplicationScoped
public class Tiles {

    private static final Pattern TEMPLATE = Pattern.compile(
            "(?<scheme>https?)://(?<any>\\{s}\\.)?(?<host>[A-Za-z0-9.-]+(:\\d+)?)/[^\\s'\"<>]*\\{[zxy]}[^\\s'\"<>]*");

    private final String template;
    private final String attribution;
    private final String host;

    /** Refuses what would leave the map grey, or open the policy of all pages further than for one host. */
    Tiles(MapConfig config) {
        this.template = config.tiles().map(String::strip).orElse("");
        this.attribution = template.isEmpty() ? "" : config.attribution();
        this.host = template.isEmpty() ? "" : hostOf(template);
    }

    /** As Leaflet takes it; empty without tiles. */
    public String template() {
        return template;
    }

    /** Whose the tiles are; empty without tiles. */
    public String attribution() {
        return attribution;
    }

    /** Who serves them, as a Content-Security-Policy names it; empty without tiles. */
    String host() {
        return host;
    }

    static String hostOf(String template) {
        var parts = TEMPLATE.matcher(template);
        if (!parts.matches()) {
            throw new IllegalArgumentException("web.map.tiles=" + template
                    + " is no template of tiles; write it as https://tiles.example.org/{z}/{x}/{y}.png");
        }
        return parts.group("scheme") + "://" + (parts.group("any") == null ? "" : "*.") + parts.group("host");
    }
}
