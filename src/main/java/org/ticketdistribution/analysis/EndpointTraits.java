package org.ticketdistribution.analysis;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the model's endpoint takes, as far as this process knows: begins with the best and forgets nothing that was
 * found out. Safe for many threads.
 */
@Singleton
final class EndpointTraits {

    private final boolean shapeIsFixed;
    private final Set<AnswerShape> tookShapes = EnumSet.noneOf(AnswerShape.class);
    private AnswerShape shape;
    private boolean sees;
    private boolean tookPicture;
    private boolean takesTemperature = true;

    /** @param sees whether the endpoint is thought to look at pictures */
    EndpointTraits(AnalysisConfig.Structured structured, boolean sees) {
        this.shapeIsFixed = structured != AnalysisConfig.Structured.AUTO;
        this.shape = switch (structured) {
            case AUTO, SCHEMA -> AnswerShape.SCHEMA;
            case JSON -> AnswerShape.JSON;
            case TEXT -> AnswerShape.TEXT;
        };
        this.sees = sees;
    }

    @Inject
    EndpointTraits(AnalysisConfig config) {
        this(
                config.structured(),
                switch (config.vision()) {
                    case AUTO -> SeeingModels.include(config.model());
                    case ON -> true;
                    case OFF -> false;
                });
    }

    synchronized boolean sees() {
        return sees;
    }

    /** The best form for a ticket that the endpoint is thought to take. */
    synchronized RequestForm best(boolean withPicture) {
        return new RequestForm(shape, withPicture && sees, takesTemperature);
    }

    /** Whether the form of the answer may be another than the settings say. */
    boolean shapeIsFixed() {
        return shapeIsFixed;
    }

    /** The endpoint answered a request of this form. */
    synchronized void took(RequestForm form) {
        tookShapes.add(form.shape());
        tookPicture |= form.pictured();
    }

    /** Whether a picture was ever taken: what is refused later is the one picture. */
    synchronized boolean tookPicture() {
        return tookPicture;
    }

    synchronized boolean tookShape(AnswerShape asked) {
        return tookShapes.contains(asked);
    }

    synchronized void takesNoPicture() {
        sees = false;
    }

    /** Nothing stricter than this is taken. */
    synchronized void takesAtMost(AnswerShape strictest) {
        if (strictest.compareTo(shape) > 0) {
            shape = strictest;
        }
    }

    synchronized void takesNoTemperature() {
        takesTemperature = false;
    }
}
