package org.ticketdistribution.api;

/** A request that cannot be answered, with the problem to answer instead. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(int status, String detail) {
        this(Problem.of(status, detail));
    }

    ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static ProblemException notFound(String what, long id) {
        return new ProblemException(404, "there is no " + what + " with id " + id);
    }
}
