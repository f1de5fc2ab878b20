/** What this installation is made of and how it is. */
@NullMarked
package org.ticketdistribution.web.status;

import org.jspecify.annotations.NullMarked;
