package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as it is stored. Everything that the file left empty is null, except the text, which is empty. */
@Entity
@Table(name = "tickets")
public class Ticket extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "client_guid")
    public UUID clientGuid;

    @Nullable
    public String gender;

    @Nullable
    @Column(name = "birth_date")
    public LocalDate birthDate;

    public String description;

    /** The text of «Вложения», unchanged. */
    @Nullable
    @Column(name = "attachment_key")
    public String attachmentKey;

    /** The object's own key in the bucket. */
    @Nullable
    @Column(name = "object_key")
    public String objectKey;

    @Nullable
    public String segment;

    @Nullable
    public String country;

    @Nullable
    public String region;

    @Nullable
    public String city;

    @Nullable
    public String street;

    @Nullable
    public String house;

    @Nullable
    public Double latitude;

    @Nullable
    public Double longitude;

    @Nullable
    public String precision;

    @Column(name = "geocode_status")
    public String geocodeStatus;

    @Column(name = "location_review")
    public boolean locationReview;

    @Column(name = "created_at")
    public Instant createdAt;

    public long revision;

    @Nullable
    @OneToOne(mappedBy = "ticket", fetch = FetchType.LAZY)
    public AiAnalysis analysis;

    @Nullable
    @OneToOne(mappedBy = "ticket", fetch = FetchType.LAZY)
    public Assignment assignment;

    @Nullable
    @OneToOne(mappedBy = "ticket", fetch = FetchType.LAZY)
    public StoredDecision decision;

    /** The state of the ticket with its analysis and assignment as one word, for optimistic locking. */
    public String version() {
        return TicketVersion.of(
                revision,
                geocodeStatus,
                analysis == null ? null : new TicketVersion.OfAnalysis(analysis.id, analysis.version),
                assignment == null ? null : assignment.id,
                decision == null ? null : decision.unassignedReason);
    }
}
