package org.ticketdistribution.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for 127.0.0.1 that nobody in the world has signed.
 *
 * @param trustStore PKCS12, for who trusts it
 */
record OwnCertificate(SSLContext server, Path trustStore) {

    static final String PASSWORD = "changeit";

    private static final String NAME = "stub";

    /** Makes one in this empty directory. */
    static OwnCertificate in(Path directory) {
        var keys = directory.resolve("keys.p12");
        var trusted = directory.resolve("trusted.p12");
        try {
            keytool(keys);
            var own = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
            var trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry(NAME, own.getCertificate(NAME));
            try (var file = Files.newOutputStream(trusted)) {
                trust.store(file, PASSWORD.toCharArray());
            }
            return new OwnCertificate(context(own), trusted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate can be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext context(KeyStore own) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The JDK makes certificates by this program only. */
    private static void keytool(Path keys) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                NAME,
                "-keyalg",
                "EC",
                "-dname",
                "CN=stub",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (!Files.exists(keys)) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
