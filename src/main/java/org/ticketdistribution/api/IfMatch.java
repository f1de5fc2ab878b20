package org.ticketdistribution.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.ticketdistribution.desk.Expected;

/** The header If-Match of a change: which version of the ticket the caller has seen (RFC 9110, section 13.1.1). */
final class IfMatch {

    static final String DESCRIPTION =
            "The ETag of the ticket as it was read. If it has changed since, nothing is done: "
                    + "412. Without the header, or with *, it is changed whatever it is now.";

    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");

    private IfMatch() {}

    /** Any version without the header; a 400 problem for a header that is no list of strong entity tags. */
    static Expected of(HttpHeaders headers) {
        var header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return Expected.ANY;
        }
        var versions = new HashSet<String>();
        for (var part : header.split(",", -1)) {
            var tag = TAG.matcher(part.strip());
            if (!tag.matches()) {
                throw new ProblemException(
                        400,
                        "the header If-Match must be the ETag of the ticket as it was sent, in its quotes, or *; weak"
                                + " tags never match");
            }
            versions.add(tag.group(1));
        }
        return Expected.oneOf(versions);
    }
}
