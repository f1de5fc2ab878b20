package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.web.Speech;

/**
 * What can be done to a ticket, as forms, with what was typed into them and what was wrong with it.
 *
 * @param base what the addresses of the forms begin with
 * @param hidden what every form carries along
 * @param analyzed whether there is an analysis; without one nothing can be decided
 * @param acceptable whether there is something to accept
 * @param quarantined whether it can be released
 * @param assigned whether somebody has it
 * @param notice what stands above all forms, null when nothing is wrong
 * @param openForm the form that was sent and refused, empty when none was
 */
@TemplateData
public record TicketForms(
        String base,
        List<Hidden> hidden,
        boolean analyzed,
        boolean acceptable,
        boolean quarantined,
        boolean assigned,
        @Nullable Notice notice,
        String openForm,
        Correction correction,
        Assignment assignment,
        String fileFault,
        String deletionFault) {

    /** A value that a form carries along unseen. */
    @TemplateData
    public record Hidden(String name, String value) {}

    /**
     * Why nothing was changed.
     *
     * @param meanwhile what happened since the page was made, when that is why
     */
    @TemplateData
    public record Notice(String title, String text, List<HistoryLine> meanwhile) {

        public Notice {
            meanwhile = List.copyOf(meanwhile);
        }
    }

    /**
     * A field for text.
     *
     * @param fault what is wrong with it, empty when nothing is
     * @param now the present value in words, when another one was typed before it changed; else empty
     */
    @TemplateData
    public record Text(String value, String fault, String now) {}

    /** A field with values to choose from, as {@link Text}. */
    @TemplateData
    public record Choices(List<Option> options, String fault, String now) {

        public Choices {
            options = List.copyOf(options);
        }
    }

    /** The analysis as a form. */
    @TemplateData
    public record Correction(
            Choices categories, Choices sentiments, Text priority, Choices languages, Text summary, boolean reroute) {}

    /**
     * The choice of a manager.
     *
     * @param broken the hard rules that refuse the chosen one, in words; empty when nothing has to be confirmed
     */
    @TemplateData
    public record Assignment(List<Group> offices, String managerFault, Text reason, List<String> broken) {

        public Assignment {
            offices = List.copyOf(offices);
            broken = List.copyOf(broken);
        }
    }

    /** The managers of one office. */
    @TemplateData
    public record Group(String office, List<Option> managers) {

        public Group {
            managers = List.copyOf(managers);
        }
    }

    public TicketForms {
        hidden = List.copyOf(hidden);
    }

    /**
     * The forms as nothing is typed yet, or with what was typed and refused.
     *
     * @param base what the addresses of the forms begin with
     * @param carried what every form carries along beside the version
     * @param typed null when nothing was sent
     * @param complaint null when nothing was sent
     */
    public static TicketForms of(
            TicketFacts facts,
            String base,
            Map<String, String> carried,
            @Nullable TicketForm typed,
            @Nullable Complaint complaint,
            Speech speech) {
        return new FilledForms(facts, typed, complaint, speech).forms(base, carried);
    }
}
