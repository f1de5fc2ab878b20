package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A manager as it is stored. A null load limit means none. */
@Entity
@Table(name = "managers")
public class Manager extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    public String position;

    public String[] skills;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "business_unit_id")
    public BusinessUnit businessUnit;

    @Column(name = "current_load")
    public int currentLoad;

    public boolean available;

    @Nullable
    @Column(name = "max_load")
    public Integer maxLoad;

    /** All managers with their offices, in the order of their ids. */
    public static Uni<List<Manager>> inOrder() {
        return list("from Manager m join fetch m.businessUnit order by m.id");
    }

    /** The manager with their office, null for an unknown id. */
    static Uni<@Nullable Manager> withOffice(long id) {
        return find("from Manager m join fetch m.businessUnit where m.id = ?1", id)
                .firstResult();
    }

    /** The managers of one office with it, in the order of their ids; empty for an unknown office. */
    public static Uni<List<Manager>> of(long businessUnitId) {
        return list("from Manager m join fetch m.businessUnit b where b.id = ?1 order by m.id", businessUnitId);
    }
}
