package org.ticketdistribution.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Letters;

class StemTableTest {

    @Test
    void stem_fitsEveryWordThatBeginsSo() {
        var table = new StemTable<String>();
        table.add("приложен*", "app");

        assertThat(table.find("приложен")).containsExactly("app");
        assertThat(table.find("приложения")).containsExactly("app");
        assertThat(table.find("приложе")).isEmpty();
        assertThat(table.find("мобильноеприложение")).isEmpty();
    }

    @Test
    void wholeWord_fitsOnlyItself() {
        var table = new StemTable<String>();
        table.add("код", "code");

        assertThat(table.find("код")).containsExactly("code");
        assertThat(table.find("кода")).isEmpty();
        assertThat(table.find("ко")).isEmpty();
    }

    @Test
    void wordThatFitsSeveral_findsAll_theWordFirstThenShorterStems() {
        var table = new StemTable<Integer>();
        table.add("верните*", 1);
        table.add("вер*", 2);
        table.add("вернитесь", 3);
        table.add("вер*", 4);

        assertThat(table.find("вернитесь")).containsExactly(3, 2, 4, 1);
        assertThat(table.find("вера")).containsExactly(2, 4);
    }

    /** What one look-up finds must not grow by what another one finds. */
    @Test
    void findingTwice_findsTheSame() {
        var table = new StemTable<Integer>();
        table.add("ве*", 1);
        table.add("вер*", 2);
        table.add("вера", 3);

        for (int time = 0; time < 3; time++) {
            assertThat(table.find("вера")).containsExactly(3, 1, 2);
            assertThat(table.find("вера".substring(0, 3))).containsExactly(1, 2);
            assertThat(table.find("ве")).containsExactly(1);
        }
    }

    @Test
    void entry_isFoldedLikeWords() {
        var table = new StemTable<String>();
        table.add("Қосымша*", "kazakh");
        table.add("СЧЁТ", "account");

        assertThat(table.find(Letters.fold("Қосымшаны"))).containsExactly("kazakh");
        assertThat(table.find(Letters.fold("косымша"))).containsExactly("kazakh");
        assertThat(table.find(Letters.fold("счет"))).containsExactly("account");
    }

    @Test
    void emptyTableAndEmptyWord_findNothing() {
        assertThat(new StemTable<String>().find("код")).isEmpty();
        var table = new StemTable<String>();
        table.add("код*", "code");
        assertThat(table.find("")).isEqualTo(List.of());
    }
}
