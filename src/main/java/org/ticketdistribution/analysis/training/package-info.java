/**
 * Makes the local analyzer's model out of the corpus: the build runs {@link org.ticketdistribution.analysis.training.Training}
 * after compiling. Nothing else in the program uses this package, and its libraries are not part of the artifact.
 */
@NullMarked
package org.ticketdistribution.analysis.training;

import org.jspecify.annotations.NullMarked;
