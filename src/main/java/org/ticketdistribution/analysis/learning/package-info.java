/** Linear models over what occurs in a text: applied here, trained at build time by package training. Pure. */
@NullMarked
package org.ticketdistribution.analysis.learning;

import org.jspecify.annotations.NullMarked;
