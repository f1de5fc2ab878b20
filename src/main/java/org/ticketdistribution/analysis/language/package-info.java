/** Tells the language of a ticket, short and oddly typed texts included. Pure, apart from loading its model. */
@NullMarked
package org.ticketdistribution.analysis.language;

import org.jspecify.annotations.NullMarked;
