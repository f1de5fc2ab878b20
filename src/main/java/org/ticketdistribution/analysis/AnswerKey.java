package org.ticketdistribution.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.ticketdistribution.model.Segment;

/**
 * What an answer of a model depends on: the same key, the same question. Texts that differ in blanks only are the same.
 *
 * @param digest SHA-256, in hexadecimal digits; nothing of the ticket can be read from it
 */
public record AnswerKey(String digest) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /**
     * The key of a question.
     *
     * @param version of the analyzer that is asked, see {@link TicketAnalyzer#version()}
     * @param ticket as the analyzer gets it
     */
    public static AnswerKey of(String version, TicketText ticket) {
        var sha = sha256();
        add(sha, version);
        add(sha, Segment.isPremium(ticket.segment()) ? "premium" : "ordinary");
        add(sha, ticket.hasAttachment() ? "attachment" : "none");
        add(
                sha,
                BLANKS.matcher(Normalizer.normalize(ticket.text(), Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip());
        var picture = ticket.picture();
        if (picture != null) {
            add(sha, picture.mediaType());
            sha.update(picture.content());
        }
        return new AnswerKey(HexFormat.of().formatHex(sha.digest()));
    }

    /** With its length, so that no two lists of parts look alike. */
    private static void add(MessageDigest sha, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
