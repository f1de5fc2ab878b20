package org.ticketdistribution.web.status;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings that explain what the pages show, and hold no secret: no key, no password, no address. */
final class ShownSettings {

    private static final List<String> NAMES = List.of(
            "auth",
            "geocoder.mode",
            "geocoder.precision",
            "geocoder.min-interval",
            "llm.concurrency",
            "llm.structured",
            "llm.vision",
            "analysis.masking",
            "analysis.review-below",
            "routing.hubs",
            "routing.spam-policy",
            "web.time-zone",
            "demo.offered",
            "runs.concurrency",
            "runs.sync-wait",
            "intake.max-file-size",
            "intake.max-rows",
            "quarkus.http.limits.max-body-size");

    private ShownSettings() {}

    static List<StatusView.Setting> now() {
        var config = ConfigProvider.getConfig();
        return NAMES.stream()
                .flatMap(name -> config.getOptionalValue(name, String.class).stream()
                        .map(value -> new StatusView.Setting(name, value)))
                .toList();
    }
}
