package org.ticketdistribution.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.pipeline.Upload.SentFile;

/**
 * SHA-256 over an upload's parts and options: by it a request that is sent again is told from another one. Each text and
 * file goes in with its length, so that nothing can pass from one to the next unseen. Blocks: it reads the files.
 */
final class UploadHash {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    private UploadHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** In lower-case hexadecimal. */
    static String of(Upload upload) throws IOException {
        var hash = new UploadHash();
        hash.text(upload.keepUnchanged() ? "keep" : "redo");
        hash.part(upload.businessUnits());
        hash.part(upload.managers());
        hash.part(upload.tickets());
        for (var attachment : upload.attachments()) {
            hash.part(attachment);
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void part(@Nullable SentFile file) throws IOException {
        if (file == null) {
            length(-1);
            return;
        }
        text(file.name());
        length(Files.size(file.path()));
        try (InputStream content = Files.newInputStream(file.path())) {
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        digest.update(bytes);
    }

    private void length(long length) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
    }
}
