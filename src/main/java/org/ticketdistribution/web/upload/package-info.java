/** Files on their way in. */
@NullMarked
package org.ticketdistribution.web.upload;

import org.jspecify.annotations.NullMarked;
