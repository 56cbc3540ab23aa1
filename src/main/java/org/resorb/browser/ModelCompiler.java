package org.resorb.browser;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.DirectoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the model to WebAssembly, when Resorb is built, as the compiler's plug-in for Maven does but for the order of
 * classes: see {@link NamedOrder}.
 */
public final class ModelCompiler {
    private ModelCompiler() {}

    /** Takes the folder to write to, which is there; compiles what is on the class path. */
    public static void main(String[] arguments) throws IOException {
        try (ResourceProvider classPath = ResourceProvider.ofClassPath(classPath())) {
            TeaVM compiler = compiler(classPath);
            compiler.build(new DirectoryBuildTarget(new File(arguments[0])), "classes.wasm");
            List<Problem> problems = compiler.getProblemProvider().getSevereProblems();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(
                        "the model cannot be compiled to WebAssembly: " + words(problems.get(0)));
            }
        }
    }

    private static List<File> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .toList();
    }

    private static TeaVM compiler(ResourceProvider classPath) {
        WasmGCTarget target = new WasmGCTarget();
        target.setObfuscated(true);
        // Wrong indices and casts end in the browser's own checks (decision 0057).
        target.setStrict(false);
        ClassLoader loader = ModelCompiler.class.getClassLoader();
        ReferenceCache references = new ReferenceCache();
        TeaVM compiler = new TeaVMBuilder(target)
                .setReferenceCache(references)
                .setClassLoader(loader)
                .setClassSource(new PreOptimizingClassHolderSource(
                        new ClasspathClassHolderSource(classPath, references, loader)))
                .setResourceProvider(classPath)
                .setDependencyAnalyzerFactory(NamedOrder::new)
                .setObfuscated(true)
                .setStrict(false)
                .build();
        compiler.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        compiler.installPlugins();
        compiler.add(new LongerCopies());
        compiler.setEntryPoint(Explorer.class.getName());
        return compiler;
    }

    private static String words(Problem problem) {
        DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
        problem.render(text);
        return text.getText() + " in " + problem.getLocation();
    }
}
