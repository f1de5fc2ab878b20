package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The last decision on a ticket, assigned or not. The structured part is large and only read for one ticket at a time,
 * so it is no attribute here: {@link Decisions#of} reads it.
 */
@Entity
@Table(name = "decisions")
public class StoredDecision extends PanacheEntityBase {

    @Id
    @Column(name = "ticket_id")
    public Long ticketId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ticket_id")
    public Ticket ticket;

    /** Null when the ticket was assigned. */
    @Nullable
    @Column(name = "unassigned_reason")
    public String unassignedReason;
}
