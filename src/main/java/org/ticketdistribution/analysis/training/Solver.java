package org.ticketdistribution.analysis.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ticketdistribution.analysis.learning.SparseVector;

/** LIBLINEAR's solvers, so that the same examples always give the same weights. */
final class Solver {

    private static final double PRECISION = 0.3;
    private static final double FINE_PRECISION = 0.001;

    private final Feature[][] examples;
    private final int dimensions;

    private Solver(Feature[][] examples, int dimensions) {
        Linear.disableDebugOutput();
        this.examples = examples;
        this.dimensions = dimensions;
    }

    /** @param dimensions one more than the highest that a vector has */
    static Solver of(List<SparseVector> examples, int dimensions) {
        return new Solver(examples.stream().map(Solver::features).toArray(Feature[][]::new), dimensions);
    }

    static Solver of(double[][] examples) {
        return new Solver(Arrays.stream(examples).map(Solver::features).toArray(Feature[][]::new), examples[0].length);
    }

    /**
     * One against the others for each label: support vector machines with a squared loss.
     *
     * @param labels of the examples, from 0; each below the number of labels must occur
     * @return for each label the weights of the dimensions
     */
    double[][] classify(int[] labels, int count, double cost) {
        var model = Linear.train(
                problem(Arrays.stream(labels).asDoubleStream().toArray()),
                parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, PRECISION));
        var places = Arrays.stream(model.getLabels()).boxed().toList();
        if (places.size() < count) {
            throw new IllegalArgumentException("of the labels from 0 to " + (count - 1) + " only " + places
                    + " occur; the corpus needs tickets of each");
        }
        return IntStream.range(0, count)
                .mapToObj(label -> weights(dimension -> model.getDecfunCoef(dimension, places.indexOf(label))))
                .toArray(double[][]::new);
    }

    /** The weights whose sum comes nearest to the values. */
    double[] regress(double[] values, double cost) {
        var model = Linear.train(problem(values), parameter(SolverType.L2R_L2LOSS_SVR_DUAL, cost, PRECISION));
        return weights(dimension -> model.getDecfunCoef(dimension, 0));
    }

    /** The weights whose sum is the log-odds of the examples that are true. */
    double[] odds(boolean[] truths, double cost) {
        var values = IntStream.range(0, truths.length)
                .mapToDouble(i -> truths[i] ? 1 : 0)
                .toArray();
        var model = Linear.train(problem(values), parameter(SolverType.L2R_LR, cost, FINE_PRECISION));
        // The first label that occurs is the positive one.
        var sign = model.getLabels()[0] == 1 ? 1 : -1;
        return weights(dimension -> sign * model.getDecfunCoef(dimension, 0));
    }

    private double[] weights(IntToDoubleFunction coefficient) {
        return IntStream.rangeClosed(1, dimensions).mapToDouble(coefficient).toArray();
    }

    private Problem problem(double[] values) {
        var problem = new Problem();
        problem.l = examples.length;
        problem.n = dimensions;
        problem.x = examples;
        problem.y = values;
        problem.bias = -1;
        return problem;
    }

    private static Parameter parameter(SolverType type, double cost, double precision) {
        var parameter = new Parameter(type, cost, precision);
        parameter.setRandom(new Random(0));
        return parameter;
    }

    private static Feature[] features(SparseVector vector) {
        return IntStream.range(0, vector.size())
                .mapToObj(place -> (Feature) new FeatureNode(vector.dimension(place) + 1, vector.value(place)))
                .sorted(Comparator.comparingInt(Feature::getIndex))
                .toArray(Feature[]::new);
    }

    private static Feature[] features(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> (Feature) new FeatureNode(i + 1, values[i]))
                .toArray(Feature[]::new);
    }
}
