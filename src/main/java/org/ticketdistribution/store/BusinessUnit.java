package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An office as it is stored. Coordinates are null until geocoded, and when the address was not found. */
@Entity
@Table(name = "business_units")
public class BusinessUnit extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    @Column(name = "name_key")
    public String nameKey;

    public String address;

    @Nullable
    public Double latitude;

    @Nullable
    public Double longitude;

    @Nullable
    public String precision;

    @Column(name = "geocode_status")
    public String geocodeStatus;

    /** All offices in the order of their ids. */
    public static Uni<List<BusinessUnit>> inOrder() {
        return list("order by id");
    }
}
