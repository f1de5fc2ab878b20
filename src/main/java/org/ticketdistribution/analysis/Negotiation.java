package org.ticketdistribution.analysis;

import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;

/**
 * Finds the form in which an endpoint takes one ticket: gives up, one after the other, what it refuses. What the
 * endpoint names is remembered at once, what was only guessed when the guess is proved by an answer. For one thread.
 */
final class Negotiation {

    /** What a request can do without. */
    private enum Part {
        PICTURE,
        SHAPE
    }

    private final EndpointTraits traits;
    private final boolean nothingButPicture;
    private RequestForm form;

    @Nullable
    private Part guessed;

    Negotiation(EndpointTraits traits, TicketText ticket) {
        this.traits = traits;
        this.nothingButPicture = ticket.isEmpty();
        this.form = traits.best(ticket.picture() != null);
    }

    /** For what has no picture. */
    Negotiation(EndpointTraits traits) {
        this.traits = traits;
        this.nothingButPicture = false;
        this.form = traits.best(false);
    }

    /** The form to ask in. */
    RequestForm form() {
        return form;
    }

    /** The endpoint answered a request of {@link #form()}. */
    void agreed() {
        traits.took(form);
        if (guessed == Part.PICTURE) {
            traits.takesNoPicture();
        } else if (guessed == Part.SHAPE) {
            traits.takesAtMost(form.shape());
        }
        guessed = null;
    }

    /**
     * The endpoint refused a request of {@link #form()}.
     *
     * @return whether there is another form to ask in
     */
    boolean yieldsTo(Kind refusal) {
        return switch (refusal) {
            case PICTURE_REFUSED -> yieldsPicture();
            case BAD_PICTURE -> withoutPicture();
            case FORMAT_REFUSED -> yieldsShape();
            case TEMPERATURE_REFUSED -> yieldsTemperature();
            case BAD_REQUEST -> guesses();
            default -> false;
        };
    }

    private boolean yieldsPicture() {
        if (form.pictured() && !traits.tookPicture()) {
            traits.takesNoPicture();
        }
        return withoutPicture();
    }

    private boolean withoutPicture() {
        if (!form.pictured() || nothingButPicture) {
            return false;
        }
        form = form.withoutPicture();
        return true;
    }

    private boolean yieldsShape() {
        var yields = inLessStrictShape();
        if (yields) {
            traits.takesAtMost(form.shape());
        }
        return yields;
    }

    private boolean inLessStrictShape() {
        var less = form.shape().less();
        if (traits.shapeIsFixed() || less.isEmpty()) {
            return false;
        }
        form = form.in(less.get());
        return true;
    }

    private boolean yieldsTemperature() {
        if (!form.tempered()) {
            return false;
        }
        traits.takesNoTemperature();
        form = form.withoutTemperature();
        return true;
    }

    /** Whatever the endpoint has taken before is not what it minds. */
    private boolean guesses() {
        if (!traits.tookPicture() && withoutPicture()) {
            guessed = Part.PICTURE;
            return true;
        }
        if (!traits.tookShape(form.shape()) && inLessStrictShape()) {
            guessed = Part.SHAPE;
            return true;
        }
        return false;
    }
}
