package org.ticketdistribution.web.status;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the installation is made of.
 *
 * @param database empty when it does not answer
 * @param settings those that may be seen by everybody
 */
@TemplateData
public record StatusView(
        List<PartLine> parts,
        String version,
        boolean nativeImage,
        String java,
        String database,
        List<Setting> settings) {

    public StatusView {
        parts = List.copyOf(parts);
        settings = List.copyOf(settings);
    }

    /** The parts. */
    @TemplateData
    public enum Part {
        DATABASE,
        MODEL,
        GEOCODER,
        OBJECTS,
        TRACES,
        LOGIN
    }

    /** What a part is. */
    @TemplateData
    public enum Make {
        REAL,
        STANDIN,
        OFF
    }

    /**
     * One part.
     *
     * @param what what it is by name, empty when there is nothing to name
     * @param trouble what is the matter with it at this moment, in English; empty when nothing is known
     */
    @TemplateData
    public record PartLine(Part part, Make make, String what, String trouble) {

        public boolean isReal() {
            return make == Make.REAL;
        }

        public boolean isStandin() {
            return make == Make.STANDIN;
        }
    }

    /** A setting with the value that is in force. */
    @TemplateData
    public record Setting(String name, String value) {}
}
