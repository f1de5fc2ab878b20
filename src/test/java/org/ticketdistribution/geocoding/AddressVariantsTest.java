package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However one address is typed, it is the same question to the geocoder and the same place. */
class AddressVariantsTest {

    private static final GazetteerGeocoder GAZETTEER = new GazetteerGeocoder(Gazetteer.embedded());

    /** What its region, town, street and house are in the plainest spelling. */
    private record Address(String region, String town, String street, String house) {

        Address with(UnaryOperator<String> change) {
            return new Address(change.apply(region), change.apply(town), change.apply(street), change.apply(house));
        }

        AddressPlan plan() {
            return Addresses.ofTicket(region, town, street, house, true);
        }
    }

    private static final List<Address> ADDRESSES = List.of(
            new Address("Костанайская", "Рудный", "Корчагина", "12"),
            new Address("Восточно-Казахстанская", "Катон-Карагай", "Абая", "5/1"),
            new Address("Северо-Казахстанская", "Тайынша", "Первомайская", "44"),
            new Address("Карагандинская", "Королёвка", "Зелёная", "7"),
            new Address("Туркестанская", "Новосёловка Верхняя", "Мира", "7"),
            new Address("Мангистауская", "Форт-Шевченко", "Маяулы", "18"),
            new Address("Жамбылская", "Мерке", "Исмаилова", "3"));

    @Property(tries = 3000, seed = "2026")
    void variantsOfOneAddress_areOneQuestionAndOnePlace(
            @ForAll("addresses") Address address,
            @ForAll("regions") UnaryOperator<String> region,
            @ForAll("towns") UnaryOperator<String> town,
            @ForAll("streets") UnaryOperator<String> street,
            @ForAll("houses") UnaryOperator<String> house,
            @ForAll("typing") UnaryOperator<String> typing) {
        var variant = new Address(
                        region.apply(address.region()),
                        town.apply(address.town()),
                        street.apply(address.street()),
                        house.apply(address.house()))
                .with(typing);
        var plain = new Address(address.region(), address.town(), "ул. " + address.street(), address.house());

        assertThat(questions(variant)).as(variant.toString()).isEqualTo(questions(plain));
        assertThat(place(variant)).as(variant.toString()).isEqualTo(place(plain));
    }

    @Provide
    Arbitrary<Address> addresses() {
        return Arbitraries.of(ADDRESSES);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> regions() {
        return around(
                List.of("", "", "Казахстан, ", "РК, "),
                List.of("", " область", " обл.", " обл", " обл. ", ",", ".", " обл., Казахстан"));
    }

    @Provide
    Arbitrary<UnaryOperator<String>> towns() {
        return around(
                List.of(
                        "",
                        "",
                        "г. ",
                        "г.",
                        "г ",
                        "город ",
                        "гор. ",
                        "с. ",
                        "село ",
                        "пос. ",
                        "п.",
                        "аул ",
                        "г..",
                        "\"",
                        "Приречный р-н, ",
                        "100000, "),
                List.of(
                        "",
                        "",
                        ",",
                        ".",
                        " г.",
                        " (город)",
                        ", Приречный район",
                        " Приречный р-н",
                        "\"",
                        " ул. Мира 5",
                        " қаласы"));
    }

    @Provide
    Arbitrary<UnaryOperator<String>> streets() {
        return around(
                List.of("ул. ", "ул.", "ул ", "улица ", "БЦ «Запад», ул. ", "ул. \u00A0"),
                List.of("", "", ",", ", БЦ «Запад»", ", 2 этаж"));
    }

    @Provide
    Arbitrary<UnaryOperator<String>> houses() {
        return around(
                List.of("", "", "д. ", "д.", "дом ", "дом № ", "№", "зд. "),
                List.of("", "", ", кв. 8", ", офис 3", ", каб. 4", " кв.8", ".", ", 2 этаж"));
    }

    /** What keyboards and hands do to every cell. */
    @Provide
    Arbitrary<UnaryOperator<String>> typing() {
        var changes = Arbitraries.<UnaryOperator<String>>of(
                UnaryOperator.identity(),
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> text.replace('ё', 'е'),
                text -> text.replace(" ", "  "),
                text -> " " + text + "\u00A0",
                text -> text.replace("-", " - "),
                text -> text.replace('-', '\u2013'),
                text -> text.replace('а', 'a'),
                text -> text.replace('о', 'o').replace('е', 'e'),
                text -> text.replace('К', 'K').replace('Т', 'T'),
                text -> text.replace(' ', '\t'),
                text -> text + "\u200B");
        return changes.list().ofMaxSize(3).map(list -> text -> {
            var typed = text;
            for (var change : list) {
                typed = change.apply(typed);
            }
            return typed;
        });
    }

    private static Arbitrary<UnaryOperator<String>> around(List<String> before, List<String> after) {
        return Combinators.combine(Arbitraries.of(before), Arbitraries.of(after))
                .as((prefix, suffix) -> text -> prefix + text + suffix);
    }

    private static List<String> questions(Address address) {
        return address.plan().queries().stream()
                .map(NominatimGeocoder::questionOf)
                .toList();
    }

    private static Optional<Located> place(Address address) {
        return address.plan().queries().stream()
                .flatMap(query -> GAZETTEER.find(query).stream())
                .findFirst();
    }
}
