/** Stand-ins for the services outside, speaking their real wire formats on a loopback port. */
@NullMarked
package org.ticketdistribution.stub;

import org.jspecify.annotations.NullMarked;
