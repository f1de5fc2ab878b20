package org.ticketdistribution.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ticketdistribution.attachments.AttachmentStoreException;
import org.ticketdistribution.desk.RefusedException;
import org.ticketdistribution.pipeline.UploadRefusedException;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.KeyReusedException;

/** The one table from exception to HTTP answer. Nothing of the inside is told: no class names, no stack traces. */
final class ExceptionTable {

    private static final Logger LOG = Logger.getLogger(ExceptionTable.class);

    /** About as long as a database needs to restart. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    @ServerExceptionMapper
    Response problem(ProblemException exception) {
        return exception.problem().response();
    }

    @ServerExceptionMapper
    Response refused(UploadRefusedException exception) {
        var errors = exception.issues().stream().map(IssueOut::of).toList();
        return Problem.of(
                        status(exception.kind()),
                        "nothing was loaded, because a file cannot be used; mend it and send all files again",
                        errors)
                .response();
    }

    @ServerExceptionMapper
    Response refused(RefusedException exception) {
        var errors = exception.broken().stream()
                .map(rule -> new IssueOut(
                        "assignment", "error", "assignment." + rule.rule(), "", rule.words(), null, null, null))
                .toList();
        var status =
                switch (exception.kind()) {
                    case UNKNOWN -> 404;
                    case STALE -> 412;
                    case CONFLICT -> 409;
                };
        return Problem.of(status, String.valueOf(exception.getMessage()), errors.isEmpty() ? null : errors)
                .response();
    }

    @ServerExceptionMapper
    Response storeAway(AttachmentStoreException exception) {
        LOG.warnf("The object store could not be asked: %s", exception.getMessage());
        return Response.fromResponse(
                        Problem.of(503, "the object store did not take the file; send it again in some seconds")
                                .response())
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response keyReused(KeyReusedException exception) {
        return Problem.of(422, exception.sentence()).ofRun(exception.run()).response();
    }

    /** The framework would name its own classes here, or say nothing. */
    @ServerExceptionMapper
    Response unfit(MismatchedInputException exception) {
        var field = exception.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return Problem.of(
                        400,
                        field.isEmpty()
                                ? "the body is not a JSON object as /q/openapi has it"
                                : "the value of " + field + " is not of its type; /q/openapi has it")
                .response();
    }

    private static int status(UploadRefusedException.Kind kind) {
        return switch (kind) {
            case UNUSABLE -> 400;
            case NOT_TEXT -> 415;
            case TOO_LARGE -> 413;
        };
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        return Problem.of(status, sentence(status)).response();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address; /q/openapi lists what there is";
            case 405 -> "this address does not answer to this method; /q/openapi lists what it answers to";
            case 406 -> "none of the media types in the Accept header can be given; ask for application/json";
            case 413 -> "the request is larger than is taken; send less at once";
            case 415 -> "the content type does not fit; upload files as multipart/form-data, send other bodies as JSON";
            default -> "the request cannot be answered as it stands; compare it with /q/openapi";
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (isBrokenForm(failure)) {
            return Problem.of(400, "the multipart form ends before its last part does, or is no form; send it again")
                    .response();
        }
        if (DatabaseTrouble.passes(failure)) {
            LOG.warnf("A request could not be answered, the database is away or busy: %s", failure.getMessage());
            return Response.fromResponse(
                            Problem.of(503, "the database is away or busy; send the request again in some seconds")
                                    .response())
                    .header("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        var id = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected error %s", id);
        return Problem.of(500, "an unexpected error happened; it is in the log under the id " + id)
                .response();
    }

    /** The framework's parser says so by a bare IOException or RuntimeException; where it was made tells. */
    private static boolean isBrokenForm(Throwable failure) {
        var made = failure.getStackTrace();
        return made.length > 0 && made[0].getClassName().startsWith(FORM_PARSER);
    }
}
