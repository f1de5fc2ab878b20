/** Who may do what. */
@NullMarked
package org.ticketdistribution.access;

import org.jspecify.annotations.NullMarked;
