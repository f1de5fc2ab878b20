/** What people change by hand. Each change is one transaction, with its entry in the history. */
@NullMarked
package org.ticketdistribution.desk;

import org.jspecify.annotations.NullMarked;
