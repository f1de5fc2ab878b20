package org.ticketdistribution.web.status;

import io.quarkus.runtime.ImageMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ticketdistribution.pipeline.Installation;
import org.ticketdistribution.pipeline.PartsWatch;
import org.ticketdistribution.store.DatabaseProbe;
import org.ticketdistribution.store.DatabaseVersion;
import org.ticketdistribution.web.status.StatusView.Make;
import org.ticketdistribution.web.status.StatusView.Part;
import org.ticketdistribution.web.status.StatusView.PartLine;

/** What the status page shows. */
@ApplicationScoped
class StatusViews {

    private static final String WELL = "none";

    private final Installation installation;
    private final PartsWatch watch;
    private final DatabaseProbe probe;
    private final DatabaseVersion database;
    private final String version;
    private final String auth;

    StatusViews(
            Installation installation,
            PartsWatch watch,
            DatabaseProbe probe,
            DatabaseVersion database,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "auth") String auth) {
        this.installation = installation;
        this.watch = watch;
        this.probe = probe;
        this.database = database;
        this.version = version;
        this.auth = auth;
    }

    Uni<StatusView> view() {
        return Uni.combine()
                .all()
                .unis(probe.ask(), database.ask(), watch.now())
                .usingConcurrencyOf(1)
                .with((answer, server, health) -> new StatusView(
                        parts(answer, server, health),
                        version,
                        ImageMode.current().isNativeImage(),
                        System.getProperty("java.version", ""),
                        server,
                        ShownSettings.now()));
    }

    private List<PartLine> parts(DatabaseProbe.Answer answer, String server, Map<String, String> health) {
        var make = installation.make();
        return List.of(
                new PartLine(Part.DATABASE, Make.REAL, server.isEmpty() ? "" : "PostgreSQL " + server, trouble(answer)),
                new PartLine(
                        Part.MODEL,
                        make.model().isEmpty() ? Make.STANDIN : Make.REAL,
                        make.model().isEmpty() ? "" : make.model() + ", " + make.modelHost(),
                        trouble(health, "analysis_trouble")),
                new PartLine(
                        Part.GEOCODER,
                        make.geocoderHost().isEmpty() ? Make.STANDIN : Make.REAL,
                        make.geocoderHost().isEmpty() ? "" : make.geocoder() + ", " + make.geocoderHost(),
                        trouble(health, "geocoder_trouble")),
                new PartLine(Part.OBJECTS, make.objects() ? Make.REAL : Make.OFF, "", ""),
                new PartLine(Part.TRACES, make.traces() ? Make.REAL : Make.OFF, make.traces() ? "Langfuse" : "", ""),
                new PartLine(Part.LOGIN, auth.equals("off") ? Make.OFF : Make.REAL, "", ""));
    }

    private static String trouble(DatabaseProbe.Answer answer) {
        return switch (answer) {
            case SCHEMA_IS_CURRENT -> "";
            case SCHEMA_IS_OLDER -> "the schema is older than the service";
            case NONE -> "does not answer";
        };
    }

    private static String trouble(Map<String, String> health, String name) {
        var trouble = health.getOrDefault(name, WELL);
        return trouble.equals(WELL) ? "" : trouble;
    }
}
