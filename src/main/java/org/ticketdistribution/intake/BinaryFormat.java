package org.ticketdistribution.intake;

import java.util.Arrays;
import java.util.Optional;

/** Files that people send instead of a CSV, by their first bytes: naming them makes the refusal clear. */
enum BinaryFormat {
    ZIP("an Excel workbook (.xlsx) or another zip archive", 'P', 'K', 3, 4),
    OLE("an old Excel workbook (.xls)", 0xD0, 0xCF, 0x11, 0xE0),
    PNG("a PNG picture", 0x89, 'P', 'N', 'G'),
    JPEG("a JPEG picture", 0xFF, 0xD8, 0xFF),
    PDF("a PDF document", '%', 'P', 'D', 'F', '-'),
    GZIP("a gzip archive", 0x1F, 0x8B);

    private final String description;
    private final byte[] signature;

    BinaryFormat(String description, int... signature) {
        this.description = description;
        this.signature = new byte[signature.length];
        for (var index = 0; index < signature.length; index++) {
            this.signature[index] = (byte) signature[index];
        }
    }

    String description() {
        return description;
    }

    /** The format whose signature the file starts with; empty for anything else, text included. */
    static Optional<BinaryFormat> startingWith(byte[] start) {
        return Arrays.stream(values())
                .filter(format -> start.length >= format.signature.length
                        && Arrays.equals(
                                format.signature, 0, format.signature.length, start, 0, format.signature.length))
                .findFirst();
    }
}
