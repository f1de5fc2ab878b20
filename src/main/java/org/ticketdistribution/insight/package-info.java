/** What can be asked of the stored tickets: a chart as a value of closed lists, and the words for it. Pure. */
@NullMarked
package org.ticketdistribution.insight;

import org.jspecify.annotations.NullMarked;
