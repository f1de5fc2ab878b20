package org.ticketdistribution.web.map;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.store.BusinessUnit;
import org.ticketdistribution.store.Manager;
import org.ticketdistribution.store.TicketMap;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.TicketsAddress;
import org.ticketdistribution.web.Tiles;

/** Makes the map's view. */
final class MapViews {

    private static final int COORDINATE_DIGITS = 4;

    private final Speech speech;
    private final Map<String, String> chosen;
    private final Tiles tiles;
    private final MapMessages words;

    MapViews(Speech speech, Map<String, String> chosen, Tiles tiles) {
        this.speech = speech;
        this.chosen = chosen;
        this.tiles = tiles;
        this.words = speech.bundle(MapMessages.class);
    }

    MapView view(TicketMap.Places places, List<BusinessUnit> offices, List<Manager> managers, List<String> segments) {
        var managersOf = managers.stream()
                .collect(Collectors.groupingBy(manager -> manager.businessUnit.id, Collectors.counting()));
        return new MapView(
                selects(offices, segments),
                !chosen.isEmpty(),
                "/api/dashboard/map" + query(),
                TicketsAddress.of(chosen),
                categories(),
                tiles.template(),
                tiles.attribution(),
                offices.stream()
                        .map(office -> line(
                                office,
                                places.byOffice().getOrDefault(office.id, 0L),
                                managersOf.getOrDefault(office.id, 0L)))
                        .toList(),
                speech.count(places.unassigned()),
                address("assigned", "false"),
                places.unplaced() == 0 ? "" : speech.count(places.unplaced()),
                places.clustered());
    }

    private MapView.OfficeLine line(BusinessUnit office, long tickets, long managers) {
        return new MapView.OfficeLine(
                office.id,
                office.name,
                office.address,
                speech.count(tickets),
                address("office", office.name),
                speech.count(managers),
                office.latitude == null || office.longitude == null
                        ? ""
                        : speech.decimal(office.latitude, COORDINATE_DIGITS) + "; "
                                + speech.decimal(office.longitude, COORDINATE_DIGITS));
    }

    /** The list of the tickets that are shown, narrowed further. */
    private String address(String filter, String value) {
        var filters = new LinkedHashMap<>(chosen);
        filters.put(filter, value);
        return TicketsAddress.of(filters);
    }

    private String query() {
        return chosen.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", chosen.isEmpty() ? "" : "?", ""));
    }

    private String categories() {
        var words = new JsonObject();
        Arrays.stream(Category.values())
                .forEach(category -> words.put(category.label(), speech.category(category.label())));
        return words.encode();
    }

    private List<MapView.Select> selects(List<BusinessUnit> offices, List<String> segments) {
        var shared = speech.words();
        var categories = Arrays.stream(Category.values()).map(Category::label).toList();
        var languages = Arrays.stream(TicketLanguage.values()).map(Enum::name).toList();
        var names = offices.stream().map(office -> office.name).sorted().toList();
        var priorities = IntStream.rangeClosed(Priority.LOWEST + 1, Priority.HIGHEST)
                .mapToObj(Integer::toString)
                .toList();
        return List.of(
                select("category", shared.categoryLabel(), categories, speech::category),
                select("language", shared.languageLabel(), languages, speech::ticketLanguage),
                select("segment", shared.segmentLabel(), segments, UnaryOperator.identity()),
                select("office", shared.officeLabel(), names, UnaryOperator.identity()),
                select("priority_min", words.priorityFrom(), priorities, UnaryOperator.identity()));
    }

    /** A chosen value that is none of the values stays in the list: the form says what is shown. */
    private MapView.Select select(String name, String label, Collection<String> values, UnaryOperator<String> wording) {
        var picked = chosen.getOrDefault(name, "");
        var all = new LinkedHashSet<>(values);
        if (!picked.isEmpty()) {
            all.add(picked);
        }
        var options = new ArrayList<MapView.Option>();
        options.add(new MapView.Option("", speech.words().any(), picked.isEmpty()));
        all.forEach(value -> options.add(new MapView.Option(value, wording.apply(value), value.equals(picked))));
        return new MapView.Select(name, label, options);
    }
}
