package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/model.md must be enough to write the model again, so what stands in code alone stands there too. */
class ModelConstantsTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+\\.[A-Z_0-9]+)` \\| ([^|]+) \\|.*");
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, float.class, int.class, long.class, double[].class);

    /** Rooms whose constants are part of the model; those of the solver and of the hash are about accuracy and speed. */
    private static final String ROOMS = "org\\.resorb\\.(tissue|mechanism|measure)";

    private static final Set<String> BESIDE = Set.of(
            "Outline", "Cartilage", "TissueBuilder", "ReferenceLayout", "FirstImage", "Observation", "Observables");

    /** Sizes of blocks and buffers, series and colours: other values give the same course. */
    private static final Set<String> TECHNIQUE = Set.of(
            "ColorRamp.DARK",
            "ColorRamp.LIGHT",
            "Crawling.TROOP",
            "Decay.ONE_OVER",
            "Decay.SERIES_BELOW",
            "FragmentShape.FULL",
            "FragmentShape.PER_VESSELS",
            "Hazards.APART",
            "ImplausibleResultException.serialVersionUID",
            "Loads.ROW",
            "Observation.LEAST",
            "Outline.SPHERE",
            "Population.STRETCH",
            "Population.AXES",
            "Population.BLOCK",
            "Population.FEW",
            "Population.MANY",
            "Population.SLACK",
            "Tissue.SHARE");

    @Test
    void whatStandsInCodeAloneStandsInTheDescriptionWithItsValue() throws Exception {
        assertThat(described())
                .as("the table of constants in docs/model.md, against the code")
                .isNotEmpty()
                .containsExactlyEntriesOf(inCode());
    }

    private static Map<String, String> described() throws IOException {
        Map<String, String> described = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/model.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                described.put(
                        row.group(1),
                        Arrays.stream(row.group(2).strip().split(" "))
                                .map(number -> "" + Double.parseDouble(number))
                                .collect(Collectors.joining(" ")));
            }
        }
        return described;
    }

    private static Map<String, String> inCode() throws ReflectiveOperationException {
        Map<String, String> inCode = new TreeMap<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.resorb")) {
            boolean isOfModel = one.getPackageName().matches(ROOMS) || BESIDE.contains(one.getSimpleName());
            for (JavaField field : isOfModel ? one.getFields() : Set.<JavaField>of()) {
                String name = one.getSimpleName() + "." + field.getName();
                Field declared = field.reflect();
                boolean isConstant = field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getModifiers().contains(JavaModifier.FINAL);
                boolean isPart = isConstant && NUMBERS.contains(declared.getType());
                if (isPart && !TECHNIQUE.contains(name) && !isName(one)) {
                    inCode.put(name, value(declared));
                }
            }
        }
        return inCode;
    }

    /** Kinds of places and states are numbered, and stains are colours. */
    private static boolean isName(JavaClass one) {
        return Set.of("Region", "Stain").contains(one.getSimpleName());
    }

    private static String value(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(null) instanceof double[] many
                ? Arrays.stream(many).mapToObj(one -> "" + one).collect(Collectors.joining(" "))
                : "" + ((Number) field.get(null)).doubleValue();
    }
}
