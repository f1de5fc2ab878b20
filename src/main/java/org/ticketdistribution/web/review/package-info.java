/** One after the other: the tickets that wait for a person. */
@NullMarked
package org.ticketdistribution.web.review;

import org.jspecify.annotations.NullMarked;
