package org.ticketdistribution.web.ask;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.insight.ChartSpeech;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.insight.question.ChartQuestions;
import org.ticketdistribution.pipeline.Charts;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Visitor;

/** A question in words, or a chart in its own terms; both have an address. */
@Path("/ask")
@Produces(MediaType.TEXT_HTML)
public class AskPage {

    private static final int NOT_UNDERSTOOD = 422;

    private final Charts charts;
    private final Pages pages;

    AskPage(Charts charts, Pages pages) {
        this.charts = charts;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> ask(
            @BeanParam Visitor visitor, @Nullable @QueryParam("q") String question, @Context UriInfo uri) {
        var form = ChartForm.of(uri.getQueryParameters());
        return charts.names().chain(names -> {
            var answer = new Answer(visitor, names);
            if (question != null && !question.isBlank()) {
                return answer.toQuestion(question.strip());
            }
            return form.isEmpty() ? answer.toNothing() : answer.toForm(form);
        });
    }

    /** The answer to one request. */
    private final class Answer {

        private final Visitor visitor;
        private final Vocabulary names;
        private final Tongue tongue;
        private final ChartSpeech said;
        private final AskViews views;

        Answer(Visitor visitor, Vocabulary names) {
            this.visitor = visitor;
            this.names = names;
            this.tongue = tongueOf(visitor);
            this.said = ChartSpeech.in(tongue);
            this.views = new AskViews(pages.speech(visitor), said);
        }

        Uni<Response> toNothing() {
            return page(200, views.fresh(names));
        }

        Uni<Response> toQuestion(String question) {
            if (question.length() > ChartQuestions.LONGEST) {
                return page(400, views.tooLong(question, names));
            }
            return charts.ask(question, tongue).chain(answer -> {
                if (answer instanceof Charts.Drawn drawn) {
                    return page(200, views.drawn(question, drawn, names));
                }
                var why = ((Charts.Refused) answer).sentence(tongue);
                return page(NOT_UNDERSTOOD, views.refused(question, why, names));
            });
        }

        Uni<Response> toForm(ChartForm form) {
            var wrong = form.wrong();
            if (!wrong.isEmpty()) {
                return page(400, views.wrong(form, wrong, names));
            }
            var chart = form.intent();
            return chart.impossible()
                    .map(reason -> page(NOT_UNDERSTOOD, views.impossible(form, said.impossible(reason), names)))
                    .orElseGet(
                            () -> charts.draw(chart, tongue).chain(drawn -> page(200, views.drawn("", drawn, names))));
        }

        private Uni<Response> page(int status, AskView view) {
            return pages.answer(visitor, status, Templates.page(visitor.frame(Section.ASK), view));
        }
    }

    private static Tongue tongueOf(Visitor visitor) {
        return switch (visitor.language()) {
            case RU -> Tongue.RU;
            case KK -> Tongue.KK;
            case EN -> Tongue.EN;
        };
    }
}
