package org.ticketdistribution.analysis.classification;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.ticketdistribution.analysis.language.LanguageProfiles;
import org.ticketdistribution.analysis.learning.LinearModel;

/**
 * What the build learned from the corpus.
 *
 * @param madeFrom names all that went into it, so that the build can tell whether it is still up to date
 * @param languages with a column for each language
 */
public record LearnedModel(
        String madeFrom, LanguageProfiles profiles, LinearModel languages, TicketClassifier tickets) {

    /** Where the build puts it; see package training. */
    public static final String RESOURCE = "/analysis/learned.bin";

    /** Raised when the form of the file changes. */
    private static final int FORM = 0x54444c01;

    /** Reads the model of this application: some tens of milliseconds. */
    public static LearnedModel load() {
        try (var stream = LearnedModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "resource " + RESOURCE + " is missing: the build makes it in the phase process-classes");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    public static LearnedModel read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        return new LearnedModel(header(in), LanguageProfiles.read(in), LinearModel.read(in), TicketClassifier.read(in));
    }

    private static String header(DataInputStream in) throws IOException {
        if (in.readInt() != FORM) {
            throw new IOException("this is no learned model, or one of another version");
        }
        return in.readUTF();
    }

    public void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(FORM);
        out.writeUTF(madeFrom);
        profiles.write(out);
        languages.write(out);
        tickets.write(out);
        out.flush();
    }
}
