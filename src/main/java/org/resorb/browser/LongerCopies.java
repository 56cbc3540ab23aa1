package org.resorb.browser;

import java.util.Arrays;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Mends a library of the compiler to WebAssembly: its {@code Arrays.copyOfRange} fails where the copy is longer than the
 * array, which the reader of YAML relies on.
 */
public final class LongerCopies implements ClassHolderTransformer {
    private static final MethodReference WRONG =
            new MethodReference(Arrays.class, "copyOfRange", int[].class, int.class, int.class, int[].class);
    private static final MethodReference RIGHT =
            new MethodReference(LongerCopy.class, "of", int[].class, int.class, int.class, int[].class);

    /** For the compiler. */
    public LongerCopies() {}

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    mend(block);
                }
            }
        }
    }

    private static void mend(BasicBlock block) {
        for (Instruction instruction : block) {
            if (instruction instanceof InvokeInstruction call && WRONG.equals(call.getMethod())) {
                call.setMethod(RIGHT);
            }
        }
    }
}
