package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What was found in a ticket's text, by a model, in the process or by a person. Values are the labels of `model`. */
@Entity
@Table(name = "ai_analyses")
public class AiAnalysis extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ticket_id")
    public Ticket ticket;

    public String category;

    public String sentiment;

    public short priority;

    public String language;

    public String summary;

    /** llm, local or manual. */
    public String source;

    @Nullable
    public String model;

    @Nullable
    public Double confidence;

    @Column(name = "needs_review")
    public boolean needsReview;

    /** Whether the local analyzer stood in for a model that failed. */
    public boolean fallback;

    /** Whether a person looked at it and left it as it is. */
    public boolean accepted;

    /** The ticket's revision that was read. */
    public long revision;

    public int version;
}
