package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.scenario.Catalogue;

/** What every mechanism owes, whatever it claims; the classes are found in the folder, so a new one is held to it too. */
class MechanismContractTest {
    private static final Path SOURCES = Path.of("docs/sources.md");
    private static final Set<String> OTHER_DICE =
            Set.of("java/util/Random", "SplittableRandom", "ThreadLocalRandom", "MersenneTwister", "SecureRandom");

    static List<Class<? extends Mechanism>> types() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .sorted()
                    .map(MechanismContractTest::type)
                    .filter(type -> Mechanism.class.isAssignableFrom(type) && !type.isInterface())
                    .<Class<? extends Mechanism>>map(type -> type.asSubclass(Mechanism.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with parameters; a treatment's stand with the drugs. */
    static List<Class<? extends Mechanism>> switchable() {
        return types().stream().filter(type -> type != Treatment.class).toList();
    }

    private static Path folder() {
        try {
            Path classes = Path.of(Mechanism.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve(Mechanism.class.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(Mechanism.class.getPackageName() + "." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Mechanism reference(Class<? extends Mechanism> type) {
        return type == Treatment.class ? new Treatment() : Given.mechanism(type);
    }

    @Test
    void allElevenAndTheTreatmentAreFound() {
        assertThat(types()).hasSizeGreaterThanOrEqualTo(12).contains(Treatment.class, Dehydration.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isARecordWithAClaim(Class<? extends Mechanism> type) {
        assertThat(type.isRecord()).isTrue();
        Claim claim = type.getAnnotation(Claim.class);
        assertThat(claim).isNotNull();
        assertThat(claim.says()).isNotBlank().endsWith(".");
        assertThat(Equations.of(type).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(100).doesNotContain("\t"));
        assertThat(claim.equations()).contains("=");
        assertThat(claim.sources())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).matches("[a-z0-9_]+"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void itsSourcesStandOnThePageOfSources(Class<? extends Mechanism> type) throws IOException {
        assumeTrue(Files.exists(SOURCES), "there is no page of sources");
        Set<String> keys = Files.readAllLines(SOURCES).stream()
                .filter(line -> line.matches("\\| `[a-z0-9_]+` \\|.*"))
                .map(line -> line.replaceAll("\\| `([a-z0-9_]+)`.*", "$1"))
                .collect(Collectors.toSet());
        assertThat(keys).contains(type.getAnnotation(Claim.class).sources());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyParameterIsANumberWithUnitRangeAndMeaning(Class<? extends Mechanism> type) throws Exception {
        Units units = new Ucum();
        Mechanism mechanism = reference(type);
        for (RecordComponent component : type.getRecordComponents()) {
            assertThat(component.getType()).as(component.getName()).isEqualTo(double.class);
            String unit = component.getAnnotation(In.class).value();
            Between range = component.getAnnotation(Between.class);
            double value = (double) component.getAccessor().invoke(mechanism);
            assertThat(component.getAnnotation(Means.class).value())
                    .isNotBlank()
                    .doesNotEndWith(".");
            assertThat(value)
                    .as(component.getName())
                    .isBetween(
                            Quantity.parse(range.low()).in(unit, units),
                            Quantity.parse(range.high()).in(unit, units));
        }
    }

    @ParameterizedTest
    @MethodSource("switchable")
    void theReferenceHasItUnderItsName(Class<? extends Mechanism> type) {
        Catalogue.Entry entry = Catalogue.entry(Given.key(type));
        assertThat(entry.mechanism()).isTrue();
        assertThat(entry.parameters()).hasSameSizeAs(type.getRecordComponents());
        assertThat(Files.exists(Path.of("scenarios/reference.yaml"))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void itHasATestOfItsOwn(Class<? extends Mechanism> type) {
        assertThatCode(() -> Class.forName(type.getName() + "Test")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("types")
    void itKeepsNoStateThatCouldChange(Class<? extends Mechanism> type) {
        for (Field field : type.getDeclaredFields()) {
            assertThat(Modifier.isFinal(field.getModifiers()))
                    .as(field.getName())
                    .isTrue();
            assertThat(field.getType().isPrimitive()
                            || Set.of(String.class, Draw.class).contains(field.getType()))
                    .as(field.getName())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void itKnowsNoOtherDice(Class<? extends Mechanism> type) throws IOException {
        byte[] bytes = Files.readAllBytes(folder().resolve(type.getSimpleName() + ".class"));
        String constants = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(OTHER_DICE).noneMatch(constants::contains);
        assertThat(constants).doesNotContain("nanoTime", "currentTimeMillis");
    }

    @ParameterizedTest
    @MethodSource("types")
    void itsDrawsHaveNamesAndSlotsOfTheirOwn(Class<? extends Mechanism> type) throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        List<String> slots = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Draw.class) {
                field.setAccessible(true);
                Draw draw = (Draw) field.get(null);
                names.add(draw.name());
                slots.add(draw.slot() + (draw.otherIds() ? " of other ids" : ""));
            }
        }
        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank());
        assertThat(slots).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("switchable")
    void everyParameterStandsInItsEquationsUnderItsOwnName(Class<? extends Mechanism> type) {
        assertThat(Equations.of(type).words()).containsAll(parameters(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyWordInItsEquationsIsAParameterOrDefined(Class<? extends Mechanism> type) {
        Equations equations = Equations.of(type);
        Set<String> known = new TreeSet<>(Equations.FUNCTIONS);
        known.addAll(equations.defined());
        EquationSymbol.all().forEach(symbol -> known.add(symbol.name()));
        known.addAll(type == Treatment.class ? List.of() : parameters(type));
        names("patient").forEach(name -> known.add("patient." + name));
        names("drugs").forEach(name -> known.add("drug." + name.substring(name.indexOf('.') + 1)));
        assertThat(known).containsAll(equations.words());
    }

    private static List<String> parameters(Class<? extends Mechanism> type) {
        return names(Given.key(type));
    }

    private static List<String> names(String entry) {
        return Catalogue.entry(entry).parameters().stream()
                .map(Catalogue.Parameter::name)
                .toList();
    }

    @Test
    void everySymbolIsSaidOnceWithUnitAndMeaning() {
        assertThat(EquationSymbol.all().stream().map(EquationSymbol::name)).doesNotHaveDuplicates();
        assertThat(EquationSymbol.all())
                .allSatisfy(symbol -> assertThat(symbol.meaning()).isNotBlank().doesNotEndWith("."));
    }
}
