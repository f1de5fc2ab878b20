/**
 * How right an analyzer is, measured against labels: {@code ./evaluate}. Start at
 * {@link org.ticketdistribution.evaluation.Evaluate}.
 */
@NullMarked
package org.ticketdistribution.evaluation;

import org.jspecify.annotations.NullMarked;
