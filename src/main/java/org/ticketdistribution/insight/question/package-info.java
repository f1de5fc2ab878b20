/** Questions in Russian, Kazakh and English to charts, by tables of words. Pure. */
@NullMarked
package org.ticketdistribution.insight.question;

import org.jspecify.annotations.NullMarked;
