package org.ticketdistribution.insight.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.insight.question.AskedQuestion.TODAY;
import static org.ticketdistribution.insight.question.AskedQuestion.VOCABULARY;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.insight.ChartSpeech;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.insight.question.AskedQuestion.Outcome;
import org.ticketdistribution.insight.question.AskedQuestion.Verdict;

/** Questions as people type them. */
class ChartQuestionsTest {

    private static final ChartQuestions QUESTIONS = ChartQuestions.load();

    static Stream<AskedQuestion> questions() {
        return Stream.of("questions.tsv", "unseen.tsv").flatMap(file -> AskedQuestion.all(file).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void question_isReadAsMeant(AskedQuestion question) {
        var reading = read(question.text());

        assertThat(question.verdict(reading))
                .as("%s: %s", AskedQuestion.written(reading), reading)
                .isEqualTo(Verdict.AS_MEANT);
        assertThat(reading.tongue()).isEqualTo(question.tongue());
    }

    @Test
    void table_hasTwentyQuestionsOfEachLanguageAndTenToRefuse() {
        var table = AskedQuestion.all("questions.tsv");

        assertThat(table).hasSize(60);
        for (var tongue : Tongue.values()) {
            assertThat(table)
                    .filteredOn(question -> question.tongue() == tongue)
                    .hasSize(20);
        }
        assertThat(table)
                .filteredOn(question -> question.outcome() != Outcome.OK)
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            обращения по офисам сегодня                      | 2026-11-18 | 2026-11-18
            обращения по офисам позавчера                    | 2026-11-16 | 2026-11-16
            обращения по офисам за неделю                    | 2026-11-12 | 2026-11-18
            обращения по офисам на этой неделе               | 2026-11-16 | 2026-11-18
            обращения по офисам за прошлый месяц             | 2026-10-01 | 2026-10-31
            обращения по офисам за последние 2 недели        | 2026-11-05 | 2026-11-18
            обращения по офисам за последние 3 месяца        | 2026-08-19 | 2026-11-18
            обращения по офисам в декабре                    | 2025-12-01 | 2025-12-31
            обращения по офисам в ноябре                     | 2026-11-01 | 2026-11-30
            обращения по офисам за март 2025 года            | 2025-03-01 | 2025-03-31
            обращения по офисам в 2025 году                  | 2025-01-01 | 2025-12-31
            обращения по офисам с 1 октября                  | 2026-10-01 | -
            обращения по офисам с 1 по 15 октября            | 2026-10-01 | 2026-10-15
            обращения по офисам с 5.10.2026 по 07.10.2026    | 2026-10-05 | 2026-10-07
            обращения по офисам с 28 октября по 3 ноября     | 2026-10-28 | 2026-11-03
            обращения по офисам 2026-11-02                   | 2026-11-02 | 2026-11-02
            обращения по офисам до 20 декабря                | -          | 2025-12-20
            обращения по офисам с понедельника по вчера      | 2026-11-16 | 2026-11-17
            обращения по офисам в среду                      | 2026-11-11 | 2026-11-11
            обращения по офисам со среды                     | 2026-11-18 | -
            кеңселер бойынша өткен аптада                    | 2026-11-09 | 2026-11-15
            кеңселер бойынша 1 қазаннан бастап               | 2026-10-01 | -
            кеңселер бойынша қазан айында                    | 2026-10-01 | 2026-10-31
            кеңселер бойынша соңғы 30 күнде                  | 2026-10-20 | 2026-11-18
            tickets by office since October 5                | 2026-10-05 | -
            tickets by office from 1 October to 15 October   | 2026-10-01 | 2026-10-15
            tickets by office in May                         | 2026-05-01 | 2026-05-31
            tickets by office in the last 2 weeks            | 2026-11-05 | 2026-11-18
            tickets by office last month                     | 2026-10-01 | 2026-10-31
            """)
    void period_isSeenFromToday(String question, String from, String to) {
        var period = understood(question).intent().period();

        assertThat(String.valueOf(period.from())).isEqualTo(String.valueOf(from));
        assertThat(String.valueOf(period.to())).isEqualTo(String.valueOf(to));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            жалобы по категориям в Караганде        | city=Караганда
            категории из Темиртау                   | city=Темиртау
            категории по офису Караганда            | office=Караганда
            категории в Карагандинской области      | region=Карагандинская область
            категории по Красному Яру               | city=Красный Яр
            категории в Усть-Каменогорске           | office=Усть-Каменогорск
            категории из России                     | country=Россия
            категории у Наталья Я.                  | manager=Наталья Я.
            категории менеджера Камила Р            | manager=Камила Р.
            категории у Льва                        | -
            Қарағандыдағы санаттар                  | city=Караганда
            Алматы кеңсесіндегі санаттар            | office=Алматы
            Оралдан түскен санаттар                 | city=Уральск
            categories in Almaty                    | city=Алматы
            categories of the Shymkent office       | office=Шымкент
            categories in Russia                    | country=Россия
            """)
    void storedName_isFoundInItsForms(String question, String filter) {
        var reading = read(question);

        if (filter.equals("-")) {
            assertThat(reading instanceof Reading.Understood its && !its.isDoubtful())
                    .isFalse();
        } else {
            assertThat(AskedQuestion.written(reading)).contains("; " + filter + ";");
            assertThat(((Reading.Understood) reading).ignored()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            обращения, кроме жалоб и спама, по офисам   | count by office; category=Смена данных,Консультация,Претензия,Неработоспособность приложения,Мошеннические действия; bar
            все кроме VIP по офисам                     | count by office; segment=Mass,Priority; bar
            tickets not in English by office            | count by office; language=RU,KZ; bar
            тілдер бойынша спамсыз                      | count by language; category=Жалоба,Смена данных,Консультация,Претензия,Неработоспособность приложения,Мошеннические действия; bar
            топ-3 дня по жалобам                        | count by day; category=Жалоба; top 3; bar
            доля VIP                                    | share by segment; segment=VIP; bar
            обращения на русском или казахском по областям | count by region / language; language=RU,KZ; stacked_bar
            приоритет от 3 до 5 по городам              | count by city; priority=3,4,5; bar
            срочные обращения по городам                | count by city; priority=8,9,10; bar
            обращения с приоритетом выше 7 по городам   | count by city; priority=8,9,10; bar
            категории в Карагандинской области          | count by category; region=Карагандинская область; bar
            Қарағанды облысындағы санаттар              | count by category; region=Карагандинская область; bar
            qazan aiynda qalalar boiynsha shagymdar     | count by city; category=Жалоба; 2026-10-01..2026-10-31; bar
            zhaloby po ofisam                           | count by office; category=Жалоба; bar
            """)
    void question_isReadWithoutDoubt(String question, String meant) {
        var reading = understood(question);

        assertThat(AskedQuestion.written(reading)).isEqualTo(meant);
        assertThat(reading.isDoubtful()).as("%s", reading).isFalse();
    }

    /** Two people of one name: both are shown, and the reader is told. */
    @Test
    void nameOfTwoManagers_isBothWithDoubt() {
        var reading = understood("категории менеджера Камила");

        assertThat(reading.intent().valuesOf(Dimension.MANAGER)).containsExactly("Камила Б.", "Камила Р.");
        assertThat(reading.ignored()).containsExactly("Камила");
    }

    @Test
    void wrongLetter_isReadWithAGuess() {
        var reading = understood("жалобы по минеджерам в Карагнде");

        assertThat(AskedQuestion.written(reading)).isEqualTo("count by manager; category=Жалоба; city=Караганда; bar");
        assertThat(reading.guesses()).extracting(Guess::written).containsExactly("минеджерам", "Карагнде");
        assertThat(reading.isDoubtful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "жалобы по страхованию по офисам",
                "категории по полу",
                "офисы по неделям",
                "категории, языки и сегменты по офисам",
                "круговая диаграмма категорий по офисам",
                "среднее расстояние и средний приоритет по офисам",
                "жалобы вчера и в сентябре по офисам",
                "топ 1000 городов",
                "обращения не по офисам",
                "tickets by office and size",
                "кеңселер бойынша жасы",
                "сколько менеджеров в каждом офисе",
                "number of offices by region",
                "менеджер саны кеңсе бойынша",
                "жалобы на менеджеров по офисам",
                "нераспределённые обращения по категориям",
                "новые обращения по дням",
                "загрузка менеджеров",
                "офисы, где нет жалоб",
                "доля негатива среди VIP по офисам",
                "сколько негатива в Астане за вчера и сегодня",
                "spam nor complaints by city",
                "tickets with attachments by category",
                "Алматыдан тыс санаттар"
            })
    void whatPlaysNoPart_isADoubt(String question) {
        assertThat(understood(question).ignored()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            абракадабра                              | NOTHING_KNOWN
            ...                                      | NOTHING_KNOWN
            ''                                       | NOTHING_KNOWN
            '  '                                     | NOTHING_KNOWN
            сколько всего обращений                  | NO_DIMENSION
            что нового в мире кино и театра в Астане | MOSTLY_UNKNOWN
            среднее число обращений на менеджера     | FIGURE
            прогноз жалоб по дням                    | FUTURE
            с 15 ноября по 1 ноября по офисам        | IMPOSSIBLE
            переназначь жалобы на Лев Т.             | COMMAND
            курс доллара                             | WORLD
            """)
    void refusal_hasItsReason(String question, Misunderstanding why) {
        assertThat(read(question))
                .isInstanceOfSatisfying(Reading.NotUnderstood.class, reading -> assertThat(reading.why())
                        .isEqualTo(why));
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void examples_areUnderstoodWithoutDoubtInTheirLanguage(Tongue tongue) {
        var examples = ChartSpeech.in(tongue).examples();

        assertThat(examples).hasSize(3).doesNotHaveDuplicates();
        for (var example : examples) {
            var reading = understood(example);
            assertThat(reading.isDoubtful()).as(example).isFalse();
            assertThat(reading.tongue()).as(example).isEqualTo(tongue);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''''",
                "’",
                "99999999999999999999",
                "0.0.0",
                "31.02.2026",
                "<n>",
                "*",
                "?",
                "\u0000",
                "🙂",
                "İ",
                "топ топ топ",
                "по по по",
                "кроме",
                "без без",
                "с по до",
                "приоритет от до",
                "бойынша",
                "қоспағанда"
            })
    void oddity_isAnsweredSomehow(String question) {
        assertThat(read(question)).isNotNull();
        assertThat(read("категории по офисам " + question)).isNotNull();
        assertThat(read(question + " категории по офисам")).isNotNull();
    }

    @Test
    void emptyDatabase_hasNoNamesToFind() {
        var reading = QUESTIONS.read("жалобы по офисам в Алматы", new Vocabulary(Map.of()), TODAY);

        assertThat(AskedQuestion.written(reading)).isEqualTo("count by office; category=Жалоба; bar");
        assertThat(((Reading.Understood) reading).ignored()).isEqualTo(List.of("Алматы"));
    }

    private static Reading read(String question) {
        return QUESTIONS.read(question, VOCABULARY, TODAY);
    }

    private static Reading.Understood understood(String question) {
        assertThat(read(question)).isInstanceOf(Reading.Understood.class);
        return (Reading.Understood) read(question);
    }
}
