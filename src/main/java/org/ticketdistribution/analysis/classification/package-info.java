/** Category, mood, priority and how sure they are, by what the build learned from the corpus. Pure, apart from loading. */
@NullMarked
package org.ticketdistribution.analysis.classification;

import org.jspecify.annotations.NullMarked;
