package org.ticketdistribution.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.platform.OneLoop.next;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Draws and pieces end when the test says so. */
class PumpTest {

    private final OneLoop loop = new OneLoop();
    private final BlockingQueue<Draw> draws = new LinkedBlockingQueue<>();
    private final BlockingQueue<Piece> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> trouble = new LinkedBlockingQueue<>();

    private record Draw(int most, Collection<String> inHand, UniEmitter<? super List<String>> answer) {

        void gives(String... pieces) {
            answer.complete(List.of(pieces));
        }
    }

    private record Piece(String name, UniEmitter<? super Void> end) {

        void ends() {
            end.complete(null);
        }
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void look_drawsForTheRoomThereIs_untilADrawIsEmpty() {
        var pump = pump(3);

        pump.look();
        var first = next(draws);
        first.gives("a", "b");
        var second = next(draws);
        second.gives();
        loop.settle();

        assertThat(first.most()).isEqualTo(3);
        assertThat(first.inHand()).isEmpty();
        assertThat(second.most()).isEqualTo(1);
        assertThat(second.inHand()).containsExactlyInAnyOrder("a", "b");
        assertThat(begun).extracting(Piece::name).containsExactly("a", "b");
        assertThat(draws).isEmpty();
    }

    @Test
    void fullHand_isNotDrawnFor_untilAPieceEnds() {
        var pump = pump(2);
        pump.look();
        next(draws).gives("a", "b");

        pump.look();
        loop.settle();
        assertThat(draws).isEmpty();

        next(begun).ends();
        var draw = next(draws);
        assertThat(draw.most()).isEqualTo(1);
        assertThat(draw.inHand()).containsExactly("b");
    }

    @Test
    void handIsNeverFullerThanItMay() {
        var chance = new Random(7);
        var pump = pump(4);
        var inHand = new HashMap<String, Piece>();
        var drawn = 0;
        pump.look();
        while (drawn < 200) {
            if (inHand.size() < 4) {
                var draw = next(draws);
                assertThat(draw.most()).isEqualTo(4 - inHand.size());
                assertThat(draw.inHand()).containsExactlyInAnyOrderElementsOf(inHand.keySet());
                var pieces = names(drawn, 1 + chance.nextInt(draw.most()));
                drawn += pieces.length;
                draw.gives(pieces);
                for (var count = 0; count < pieces.length; count++) {
                    var piece = next(begun);
                    inHand.put(piece.name(), piece);
                }
            } else {
                endOne(inHand, chance);
            }
        }
        assertThat(begun).isEmpty();
    }

    private static String[] names(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> "piece " + number)
                .toArray(String[]::new);
    }

    private static void endOne(Map<String, Piece> inHand, Random chance) {
        var names = new ArrayList<>(inHand.keySet());
        var piece = inHand.remove(names.get(chance.nextInt(names.size())));
        piece.ends();
    }

    @Test
    void slowPiece_holdsUpNoOther() {
        var pump = pump(2);
        pump.look();
        next(draws).gives("slow", "a");
        assertThat(next(begun).name()).isEqualTo("slow");

        for (var follower : List.of("b", "c", "d")) {
            next(begun).ends();
            next(draws).gives(follower);
        }

        var last = next(begun);
        assertThat(last.name()).isEqualTo("d");
        last.ends();
        assertThat(next(draws).inHand()).containsExactly("slow");
    }

    @Test
    void failedPiece_leavesTheHand() {
        var pump = pump(1);
        pump.look();
        next(draws).gives("a");

        next(begun).end().fail(new IllegalStateException("broken"));
        pump.look();

        assertThat(next(trouble)).hasMessage("broken");
        var draw = next(draws);
        assertThat(draw.most()).isEqualTo(1);
        assertThat(draw.inHand()).isEmpty();
    }

    @Test
    void failedPiece_isNotDrawnAgainBeforeSomebodyLooks() {
        var pump = pump(1);
        pump.look();
        next(draws).gives("a");

        next(begun).end().fail(new IllegalStateException("broken"));
        loop.settle();

        assertThat(trouble).hasSize(1);
        assertThat(draws).isEmpty();
    }

    @Test
    void workThatThrows_isAFailedPiece() {
        var pump = new Pump<String>(
                loop.detached(),
                1,
                this::draw,
                piece -> {
                    throw new IllegalStateException("thrown");
                },
                trouble::add);

        pump.look();
        next(draws).gives("a");

        assertThat(next(trouble)).hasMessage("thrown");
        pump.look();
        assertThat(next(draws).inHand()).isEmpty();
    }

    @Test
    void lookDuringADraw_isDrawnForAfterIt() {
        var pump = pump(2);
        pump.look();
        var first = next(draws);

        pump.look();
        pump.look();
        loop.settle();
        assertThat(draws).as("one draw at a time").isEmpty();

        first.gives();
        next(draws).gives();
        loop.settle();
        assertThat(draws).as("two looks are one draw").isEmpty();
    }

    @Test
    void failedDraw_isNotRepeatedBeforeTheNextLook() {
        var pump = pump(2);
        pump.look();
        var first = next(draws);
        pump.look();

        first.answer().fail(new IllegalStateException("no database"));
        loop.settle();
        assertThat(trouble).extracting(Throwable::getMessage).containsExactly("no database");
        assertThat(draws).isEmpty();

        pump.look();
        assertThat(next(draws).most()).isEqualTo(2);
    }

    @Test
    void stopped_drawsNoMore_andPiecesInHandGoOn() {
        var pump = pump(2);
        pump.look();
        next(draws).gives("a");
        var open = next(draws);

        pump.stop();
        open.gives("b");
        next(begun).ends();
        next(begun).ends();
        pump.look();
        loop.settle();

        assertThat(draws).isEmpty();
        assertThat(trouble).isEmpty();
    }

    private Pump<String> pump(int atOnce) {
        return new Pump<>(loop.detached(), atOnce, this::draw, this::work, trouble::add);
    }

    private Uni<List<String>> draw(int most, Collection<String> inHand) {
        return Uni.createFrom().emitter(answer -> draws.add(new Draw(most, inHand, answer)));
    }

    private Uni<Void> work(String piece) {
        return Uni.createFrom().emitter(end -> begun.add(new Piece(piece, end)));
    }
}
