package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who has a ticket, and the one line that says why. */
@Entity
@Table(name = "assignments")
public class Assignment extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ticket_id")
    public Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "manager_id")
    public Manager manager;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "business_unit_id")
    public BusinessUnit businessUnit;

    @Column(name = "assigned_at")
    public Instant assignedAt;

    public String reason;

    /** Whether it is part of its manager's current load. */
    public boolean counted;

    public boolean automatic;

    /** The person who chose the manager; null when the rules did. */
    @Nullable
    @Column(name = "assigned_by")
    public String assignedBy;

    /** The hard rules that this person set aside: their names with commas between them, empty for none. */
    public String overrides;
}
