package org.ticketdistribution.attachments;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** How objects are named. Pure. */
public final class ObjectKeys {

    /** Where uploaded files live in the bucket, one folder an upload. */
    public static final String UPLOADS = "uploads/";

    private static final String OTHER_TYPE = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "pdf", "application/pdf");

    private static final String NAMELESS = "file";

    /** Everything but letters and digits of any script, their marks, blank, and `. _ - ( )`. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]+");

    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]+");
    private static final Pattern UPLOAD_NUMBER = Pattern.compile("^" + UPLOADS + "[^/]+/\\d+-");

    /** Filesystems take 255 bytes for a name; some remain for the number before it and a store's own suffix. */
    private static final int MAX_NAME_BYTES = 180;

    /** Longer endings are no file types. */
    private static final int MAX_ENDING_BYTES = 16;

    /** S3's own limit. */
    private static final int MAX_KEY_BYTES = 1024;

    private ObjectKeys() {}

    /**
     * The key of an uploaded file: `uploads/<upload>/<number>-<safe name>`. Different uploads never share a key, nor
     * do two files of one upload with different numbers.
     *
     * @param number the file's place in the upload, from 1
     * @param fileName as the client sent it, whatever it holds
     */
    public static String forUpload(UUID upload, int number, String fileName) {
        if (number < 1) {
            throw new IllegalArgumentException("number=" + number + " is not a file's place, counted from 1");
        }
        return UPLOADS + upload + "/" + number + "-" + safeName(fileName);
    }

    /** The file's own name in a key: without folders and, for the key of an upload, without the number. */
    public static String fileName(String objectKey) {
        return baseName(UPLOAD_NUMBER.matcher(objectKey).replaceFirst(""));
    }

    /** The type by the name's ending, from a closed list; `application/octet-stream` for every other ending. */
    public static String contentType(String name) {
        return TYPES.getOrDefault(ending(name), OTHER_TYPE);
    }

    /** Whether a browser may show the type in its window: pictures that carry no script. */
    public static boolean isPicture(String contentType) {
        return contentType.startsWith("image/") && TYPES.containsValue(contentType);
    }

    /** Whether a bucket may hold such a key: not empty, at most 1024 bytes, no `.` or `..` as a folder, no NUL. */
    static boolean isPossibleKey(String text) {
        return !text.isBlank()
                && text.getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES
                && text.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(text.split("/", -1)).noneMatch(List.of(".", "..")::contains);
    }

    private static String safeName(String fileName) {
        var name = UNSAFE.matcher(composed(baseName(fileName))).replaceAll("_").strip();
        if (name.chars().allMatch(character -> character == '.')) {
            return NAMELESS;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && bytes(name.substring(dot)) <= MAX_ENDING_BYTES ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - ending.length());
        return cut(stem, MAX_NAME_BYTES - bytes(ending)) + ending;
    }

    private static String baseName(String name) {
        var parts = SEPARATORS.split(name);
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String cut(String text, int maxBytes) {
        var end = 0;
        var room = maxBytes;
        while (end < text.length()) {
            var next = text.offsetByCodePoints(end, 1);
            room -= bytes(text.substring(end, next));
            if (room < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
