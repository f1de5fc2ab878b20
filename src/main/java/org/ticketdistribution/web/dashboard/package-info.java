/** The first page: figures over all tickets and managers. */
@NullMarked
package org.ticketdistribution.web.dashboard;

import org.jspecify.annotations.NullMarked;
