/** Managers and offices. */
@NullMarked
package org.ticketdistribution.web.staff;

import org.jspecify.annotations.NullMarked;
