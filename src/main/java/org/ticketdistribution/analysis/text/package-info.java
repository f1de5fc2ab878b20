/** What a client typed, made comparable: mail noise taken off, letters folded, words cut. Pure. */
@NullMarked
package org.ticketdistribution.analysis.text;

import org.jspecify.annotations.NullMarked;
