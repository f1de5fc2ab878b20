package org.ticketdistribution.analysis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void term_hasTheNumberOfItsPlace() {
        var vocabulary = new Vocabulary(new long[] {70, -5, 1});

        assertThat(vocabulary.size()).isEqualTo(3);
        assertThat(vocabulary.number(70)).isZero();
        assertThat(vocabulary.number(-5)).isEqualTo(1);
        assertThat(vocabulary.number(1)).isEqualTo(2);
    }

    @Test
    void unknownTerm_hasNoNumber() {
        var vocabulary = new Vocabulary(new long[] {70, -5, 1});

        assertThat(vocabulary.number(71)).isEqualTo(-1);
        assertThat(vocabulary.number(0)).isEqualTo(-1);
        assertThat(new Vocabulary(new long[0]).number(70)).isEqualTo(-1);
    }

    /** Three terms take the same place of a table of eight: 1, 9 and 17 are 1 modulo 8; 8 more each time. */
    @Test
    void termsOfTheSamePlace_areToldApart() {
        var vocabulary = new Vocabulary(new long[] {1, 9, 17});

        assertThat(vocabulary.number(1)).isZero();
        assertThat(vocabulary.number(9)).isEqualTo(1);
        assertThat(vocabulary.number(17)).isEqualTo(2);
        assertThat(vocabulary.number(25)).isEqualTo(-1);
    }

    @Test
    void termsAtTheEndOfTheTable_goOnAtItsBeginning() {
        var vocabulary = new Vocabulary(new long[] {7, 15, 23});

        assertThat(vocabulary.number(7)).isZero();
        assertThat(vocabulary.number(15)).isEqualTo(1);
        assertThat(vocabulary.number(23)).isEqualTo(2);
    }

    @Test
    void doubledTerm_isRefused() {
        assertThatThrownBy(() -> new Vocabulary(new long[] {4, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("term 4 is 0 or there twice");
    }

    @Test
    void zero_isRefused() {
        assertThatThrownBy(() -> new Vocabulary(new long[] {4, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("term 0 is 0 or there twice");
    }

    @Test
    void whatWasWritten_isReadBack() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Vocabulary(new long[] {Long.MIN_VALUE, 3, Long.MAX_VALUE}).write(new DataOutputStream(bytes));

        var read = Vocabulary.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.size()).isEqualTo(3);
        assertThat(read.number(Long.MIN_VALUE)).isZero();
        assertThat(read.number(3)).isEqualTo(1);
        assertThat(read.number(Long.MAX_VALUE)).isEqualTo(2);
        // A count of four bytes, then eight for each term.
        assertThat(bytes.size()).isEqualTo(28);
    }

    @Test
    void cutFile_isNotRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Vocabulary(new long[] {1, 2}).write(new DataOutputStream(bytes));
        var cut = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray(), 0, 19));

        assertThatThrownBy(() -> Vocabulary.read(cut)).isInstanceOf(EOFException.class);
    }
}
