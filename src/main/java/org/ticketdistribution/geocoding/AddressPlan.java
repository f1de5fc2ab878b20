package org.ticketdistribution.geocoding;

import java.util.List;

/**
 * The questions worth asking about one address, in order: streets, towns, then the region's centre. The first answer
 * counts. Ask every geocoder one query before going on to the next query: else a region's centre would win over a
 * town that only the second geocoder knows.
 *
 * @param queries distinct by {@link AddressQuery#key()}; empty when the address says nothing that could be asked
 */
public record AddressPlan(List<AddressQuery> queries) {

    public AddressPlan {
        queries = List.copyOf(queries);
    }

    /** Whether there is nothing to ask. */
    public boolean isEmpty() {
        return queries.isEmpty();
    }
}
