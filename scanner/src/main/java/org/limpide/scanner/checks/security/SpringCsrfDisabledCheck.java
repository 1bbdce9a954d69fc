package org.limpide.scanner.checks.security;

import java.util.List;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.ExpressionMethodReference;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.TypeMethodReference;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.jdt.JavaSources;
import org.limpide.scanner.engine.jdt.JavaSources.Gap;
import org.limpide.scanner.engine.jdt.JavaUnit;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does the Spring Security configuration turn off the protection against forged requests (CWE-352)? */
public final class SpringCsrfDisabledCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        if (snapshot.files().stream().noneMatch(JavaWeakCryptoCheck::isJava)) {
            return List.of(Observation.notApplicable());
        }
        List<String> tokens = parameters.texts("bearer-token-signs");
        JavaFindings findings = new JavaFindings();
        List<Gap> gaps = JavaSources.visit(
                snapshot, List.of("csrf"), unit -> unit.tree().accept(new Visitor(unit, tokens, findings)));
        return findings.observations(gaps);
    }

    private static final class Visitor extends ASTVisitor {
        private final JavaUnit unit;
        private final List<String> tokens;
        private final JavaFindings findings;

        Visitor(JavaUnit unit, List<String> tokens, JavaFindings findings) {
            this.unit = unit;
            this.tokens = tokens;
            this.findings = findings;
        }

        @Override
        public boolean visit(MethodInvocation call) {
            String name = call.getName().getIdentifier();
            boolean chained =
                    name.equals("disable") && call.getExpression() instanceof MethodInvocation inner && isCsrf(inner);
            boolean given = isCsrf(call)
                    && call.arguments().size() == 1
                    && disables((ASTNode) call.arguments().get(0));
            if (chained || given) {
                // A service that reads a token from a header has no session to ride on.
                boolean stateless = tokens.stream().anyMatch(unit.text()::contains);
                findings.add(
                        unit,
                        call.getName(),
                        stateless ? Outcome.REVIEW : Outcome.FAIL,
                        stateless ? "disabled-with-tokens" : "disabled",
                        "csrf");
            }
            return true;
        }

        private static boolean isCsrf(MethodInvocation call) {
            return call.getName().getIdentifier().equals("csrf");
        }

        private static boolean disables(ASTNode argument) {
            if (argument instanceof ExpressionMethodReference reference) {
                return reference.getName().getIdentifier().equals("disable");
            }
            if (argument instanceof TypeMethodReference reference) {
                return reference.getName().getIdentifier().equals("disable");
            }
            return argument instanceof LambdaExpression lambda && callsDisable(lambda.getBody());
        }

        private static boolean callsDisable(ASTNode body) {
            if (body instanceof Block block) {
                return block.statements().size() == 1
                        && callsDisable((ASTNode) block.statements().get(0));
            }
            ASTNode call = body instanceof ExpressionStatement statement ? statement.getExpression() : body;
            return call instanceof MethodInvocation disable
                    && disable.getName().getIdentifier().equals("disable");
        }
    }
}
