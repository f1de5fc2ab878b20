package org.ticketdistribution.model;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How the name of an uploaded file is compared with the name that a ticket gives: composed, folded, without folders. */
public final class FileNames {

    private FileNames() {}

    /** The name as it is compared; empty for null. Folders before the last slash or backslash do not count. */
    public static String key(@Nullable String name) {
        if (name == null) {
            return "";
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Words.fold(Normalizer.normalize(last, Normalizer.Form.NFC));
    }

    /** The compared name without its extension; a name that only consists of an extension keeps it. */
    public static String stemKey(@Nullable String name) {
        var key = key(name);
        int dot = key.lastIndexOf('.');
        return dot > 0 ? key.substring(0, dot) : key;
    }
}
