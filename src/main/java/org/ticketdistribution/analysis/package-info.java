/** A ticket's text to category, sentiment, priority, language and summary: by a language model or in the process. */
@NullMarked
package org.ticketdistribution.analysis;

import org.jspecify.annotations.NullMarked;
