package org.ticketdistribution.geocoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.AddressQuery.Level;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.model.Precision;

/** Reads a body of Nominatim and picks the place that was asked for. Pure. */
final class NominatimAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_CHARACTERS = 80;

    private NominatimAnswers() {}

    /**
     * The usable places, the most important first; empty when nothing was found.
     *
     * @throws GeocoderUnavailableException when this is not a list of places
     */
    static List<NominatimAnswer> in(String body) {
        var list = json(body);
        if (list.has("error")) {
            throw NominatimTrouble.errorObject(list.get("error"));
        }
        if (!list.isArray()) {
            throw malformed(body, null);
        }
        return StreamSupport.stream(list.spliterator(), false)
                .flatMap(place -> NominatimAnswer.of(place).stream())
                .toList();
    }

    /** The first place of the right kind in the said region; else a town that is meant although the region differs. */
    static Optional<NominatimAnswer> choose(AddressQuery query, List<NominatimAnswer> answers) {
        var fitting = answers.stream().filter(answer -> fits(query, answer)).toList();
        var agreeing = fitting.stream()
                .filter(answer -> answer.region() != null && query.agreesWith(answer.region()))
                .findFirst();
        if (agreeing.isPresent() || query.level() == Level.REGION) {
            return agreeing;
        }
        var nothingSaid = query.regions().isEmpty() && query.unknownRegion() == null;
        if (nothingSaid && query.level() == Level.STREET) {
            return fitting.stream()
                    .filter(answer -> answer.settlement() != null)
                    .findFirst();
        }
        if (nothingSaid && isOneRegion(fitting)) {
            return fitting.stream().findFirst();
        }
        return query.level() == Level.STREET
                ? Optional.empty()
                : fitting.stream()
                        .filter(answer -> answer.isTown() && (nothingSaid || answer.region() != null))
                        .findFirst();
    }

    private static boolean fits(AddressQuery query, NominatimAnswer answer) {
        return switch (query.level()) {
            case STREET ->
                answer.precision() == Precision.BUILDING && answer.isIn(Objects.requireNonNull(query.city()));
            case CITY -> answer.precision() == Precision.CITY;
            case REGION -> true;
        };
    }

    private static boolean isOneRegion(List<NominatimAnswer> answers) {
        return answers.stream().map(NominatimAnswer::region).distinct().count() == 1;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException exception) {
            throw malformed(body, exception);
        }
    }

    private static GeocoderUnavailableException malformed(String body, @Nullable Throwable cause) {
        var shown = body.substring(0, Math.min(body.length(), SHOWN_CHARACTERS)).strip();
        return new GeocoderUnavailableException(
                Kind.MALFORMED_ANSWER,
                "Nominatim answered 200, but not with a list of places: «" + shown + "»; check NOMINATIM_URL",
                null,
                cause);
    }
}
