package org.ticketdistribution.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ticketdistribution.demo.Child;
import org.ticketdistribution.demo.ProcessLedger;
import org.ticketdistribution.demo.ServiceProcess;
import org.ticketdistribution.embedded.FreePort;
import org.ticketdistribution.embedded.LocalPostgres;
import org.ticketdistribution.embedded.LocalS3;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.TestDatabase;

/**
 * One PostgreSQL, one object store, a model and a geocoder of our own, and replicas of the packaged service
 * (`target/quarkus-app`, so `mvn package` comes first), each a process that can be killed, stopped and started again.
 *
 * <pre>{@code
 * try (var cluster = Cluster.start("two-replicas")) {
 *     cluster.model().latency(Duration.ofMillis(300));
 *     var settings = Map.of("LLM_CONCURRENCY", "5");
 *     cluster.launch(settings);
 *     cluster.launch(settings);
 *     cluster.awaitReady();
 *     var files = Caseload.seeded(1);
 *     var run = cluster.client().upload(files.next(500), "key-1");
 *     cluster.client().awaitEnd(run, Duration.ofMinutes(1));
 * }
 * }</pre>
 *
 * All that was started is stopped by {@link #close}, by a hook when this JVM is told to end, and by the next cluster
 * when this JVM was killed. Logs stay in {@link #directory()}. Not for several threads, except where a method says so.
 */
public final class Cluster implements AutoCloseable {

    private final Path directory;
    private final ProcessLedger ledger;
    private final Thread hook = new Thread(this::stopEverything, "stop the cluster");
    private final LocalPostgres postgres;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final StubOpenAi model = StubOpenAi.start();
    private final StubNominatim geocoder = StubNominatim.start();
    private LocalS3 objects;

    private Cluster(Path directory, ProcessLedger ledger) {
        this.directory = directory;
        this.ledger = ledger;
        Runtime.getRuntime().addShutdownHook(hook);
        this.postgres = ledger.start(Child.DATABASE, LocalPostgres::temporary, started -> started.process()
                .orElseThrow());
        this.objects = startObjects(FreePort.onLoopback());
    }

    /**
     * Starts everything but the service. The model answers at once by a few rules, the geocoder knows the places of the
     * service's own gazetteer.
     *
     * @param name of the directory with the logs, beneath `target/cluster`; one that is there already is emptied
     */
    public static Cluster start(String name) {
        var directory = ClusterDirectory.taken(name);
        var cluster = new Cluster(directory, new ProcessLedger(directory.resolve(ClusterDirectory.LEDGER)));
        cluster.geocoder.knowsTheGazetteer();
        return cluster;
    }

    /**
     * Starts another replica and returns at once; see {@link #awaitReady}.
     *
     * @param settings environment variables, which win over those of {@link #settings}
     */
    public Replica launch(Map<String, String> settings) {
        return launch(settings, List.of("-Xmx512m"));
    }

    /** As {@link #launch(Map)}, with JVM options of the caller's own in place of a heap of 512 MB. */
    public Replica launch(Map<String, String> settings, List<String> jvmOptions) {
        var name = "replica-" + (replicas.size() + 1);
        int port = FreePort.onLoopback();
        var environment = settings(port, directory.resolve(name + "-uploads"));
        environment.putAll(settings);
        var replica =
                new Replica(name, directory, URI.create("http://127.0.0.1:" + port), ledger, jvmOptions, environment);
        replicas.add(replica);
        replica.start();
        return replica;
    }

    /** Returns when all replicas are ready for requests; one that ends or needs over two minutes is an error. */
    public Cluster awaitReady() {
        replicas.forEach(Replica::awaitReady);
        return this;
    }

    /** What every replica is told: tickets are found in the gazetteer, a dead replica's work is taken over in 2 s. */
    private Map<String, String> settings(int port, Path uploads) {
        var settings = new HashMap<>(ServiceProcess.environment(postgres, objects, port, uploads));
        settings.put("OPENAI_BASE_URL", model.baseUrl());
        settings.put("OPENAI_API_KEY", "x");
        settings.put("NOMINATIM_URL", geocoder.url());
        settings.put("GEOCODER", "gazetteer");
        settings.put("GEOCODER_MIN_INTERVAL", "50ms");
        settings.put("RUNS_LEASE", "2s");
        settings.put("RUNS_HEARTBEAT", "500ms");
        return settings;
    }

    /** Calls that go to all replicas by turns, also those that are down. */
    public ServiceClient client() {
        return new ServiceClient(replicas.stream().map(Replica::base).toList());
    }

    public List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    /** The service's database, past the service; every call commits. */
    public TestDatabase database() {
        return TestDatabase.of(postgres);
    }

    /** The server itself, for connections of one's own. Restart it by {@link #restartPostgres} only. */
    public LocalPostgres postgres() {
        return postgres;
    }

    public StubOpenAi model() {
        return model;
    }

    public StubNominatim geocoder() {
        return geocoder;
    }

    /** Where the logs are: `replica-1-start-1.log` and so on. */
    public Path directory() {
        return directory;
    }

    /** Takes the database away; connections are cut. */
    public void stopPostgres(LocalPostgres.Shutdown shutdown) {
        postgres.stop(shutdown);
    }

    /** Brings the database back, on the same port and data. */
    public void startPostgres() {
        ledger.start(
                Child.DATABASE,
                () -> {
                    postgres.start();
                    return postgres;
                },
                started -> started.process().orElseThrow());
    }

    public void restartPostgres(LocalPostgres.Shutdown shutdown) {
        stopPostgres(shutdown);
        startPostgres();
    }

    /** Takes the object store away. */
    public void stopObjects() {
        objects.close();
    }

    /** Brings the object store back, at the same address with the same objects. */
    public void startObjects() {
        objects = startObjects(objects.endpoint().getPort());
    }

    private LocalS3 startObjects(int port) {
        var started =
                ledger.start(Child.OBJECT_STORE, () -> LocalS3.launch(directory.resolve("s3"), port), LocalS3::process);
        started.awaitAnswer();
        return started;
    }

    /** Kills the replicas and stops everything else. The logs stay. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        stopEverything();
    }

    private void stopEverything() {
        new ArrayList<>(replicas).forEach(Replica::kill);
        ledger.stopAll();
        postgres.close();
        model.close();
        geocoder.close();
    }
}
