/** Weighted rules for category, mood and priority; the tables are resources beside this package. Pure. */
@NullMarked
package org.ticketdistribution.analysis.rules;

import org.jspecify.annotations.NullMarked;
