/** The pages in a real browser, where there is one. */
@NullMarked
package org.ticketdistribution.browser;

import org.jspecify.annotations.NullMarked;
