package org.ticketdistribution.geocoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to ask a geocoder about an address that somebody typed. Pure. */
public final class Addresses {

    /** One place has no more names: a longer list is a text that strayed into the cell, not worth a question each. */
    private static final int MOST_TOWNS = 4;

    private Addresses() {}

    /**
     * The questions about a client's address, in order. Each cell may be null, blank or the literal NULL. The country
     * is not looked at: an address abroad is not worth asking.
     *
     * @param streetAllowed whether street and house may leave the house; else only town and region are asked
     */
    public static AddressPlan ofTicket(
            @Nullable String region,
            @Nullable String city,
            @Nullable String street,
            @Nullable String house,
            boolean streetAllowed) {
        return plan(SaidPlace.in(region, city), streetAllowed ? StreetText.of(street, house) : null);
    }

    /**
     * The questions about an office, in order: by street, then by the town in its name, then by the town in its
     * address, where that is another one.
     */
    public static AddressPlan ofOffice(String name, @Nullable String address) {
        var officeTown = TownText.withoutOfficeWords(AddressText.tidy(name));
        var text = OfficeText.in(address, officeTown);
        var said = SaidPlace.in(null, officeTown);
        var regions = new LinkedHashSet<>(text.regions());
        regions.addAll(said.regions());
        var towns = new LinkedHashSet<>(said.towns());
        text.towns().forEach(town -> towns.add(TownNames.known().today(town, regions)));
        return plan(new SaidPlace(List.copyOf(towns), List.copyOf(regions), null), text.street());
    }

    private static AddressPlan plan(SaidPlace said, @Nullable String street) {
        var queries = new ArrayList<AddressQuery>();
        var regions = said.regions();
        var towns = townsOf(said);
        if (street != null) {
            towns.forEach(town -> queries.add(AddressQuery.street(street, town, regions, said.unknownRegion())));
        }
        towns.forEach(town -> queries.add(AddressQuery.city(town, regions, said.unknownRegion())));
        if (regions.size() == 1 && !regions.get(0).isCity()) {
            towns.forEach(
                    town -> queries.add(AddressQuery.city(town, regions, null).beyondTheRegion()));
        }
        if (!regions.isEmpty()) {
            var likeliest = regions.get(0);
            queries.add(
                    likeliest.isCity()
                            ? AddressQuery.city(likeliest.capital(), List.of(likeliest), null)
                            : AddressQuery.region(likeliest));
        }
        var distinct = new LinkedHashMap<String, AddressQuery>();
        queries.forEach(query -> distinct.putIfAbsent(query.key(), query));
        return new AddressPlan(List.copyOf(distinct.values()));
    }

    /** A region that is one city says the town too. */
    private static List<String> townsOf(SaidPlace said) {
        if (!said.towns().isEmpty()) {
            return said.towns().stream().limit(MOST_TOWNS).toList();
        }
        return said.regions().stream()
                .filter(Region::isCity)
                .map(Region::capital)
                .toList();
    }
}
