package org.limpide.scanner.checks.security;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.BooleanLiteral;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.jdt.JavaSources;
import org.limpide.scanner.engine.jdt.JavaSources.Gap;
import org.limpide.scanner.engine.jdt.JavaUnit;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does Java code accept any TLS certificate or any host name? */
public final class JavaTrustAllCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        if (snapshot.files().stream().noneMatch(JavaWeakCryptoCheck::isJava)) {
            return List.of(Observation.notApplicable());
        }
        Set<String> names = Set.copyOf(parameters.texts("trust-all-names"));
        List<String> words = new java.util.ArrayList<>(names);
        words.addAll(List.of("checkServerTrusted", "HostnameVerifier", "hostnameVerifier", "SSLSession"));
        JavaFindings findings = new JavaFindings();
        List<Gap> gaps =
                JavaSources.visit(snapshot, words, unit -> unit.tree().accept(new Visitor(unit, names, findings)));
        return findings.observations(gaps);
    }

    private static final class Visitor extends ASTVisitor {
        private final JavaUnit unit;
        private final Set<String> names;
        private final JavaFindings findings;

        Visitor(JavaUnit unit, Set<String> names, JavaFindings findings) {
            this.unit = unit;
            this.names = names;
            this.findings = findings;
        }

        @Override
        public boolean visit(MethodDeclaration method) {
            String name = method.getName().getIdentifier();
            Block body = method.getBody();
            if (body == null) {
                return true;
            }
            boolean certificates = name.equals("checkServerTrusted") && doesNothing(body);
            boolean hosts = name.equals("verify")
                    && method.parameters().size() == 2
                    && method.parameters().get(1).toString().contains("SSLSession")
                    && saysYes(body);
            if (certificates) {
                findings.add(unit, method.getName(), Outcome.FAIL, "any-certificate", name);
            } else if (hosts) {
                findings.add(unit, method.getName(), Outcome.FAIL, "any-host", name);
            }
            return true;
        }

        @Override
        public boolean visit(LambdaExpression lambda) {
            boolean yes = lambda.getBody() instanceof Block block ? saysYes(block) : isTrue(lambda.getBody());
            if (yes && lambda.parameters().size() == 2 && verifiesHosts(lambda.getParent())) {
                findings.add(unit, lambda, Outcome.FAIL, "any-host", "HostnameVerifier");
            }
            return true;
        }

        @Override
        public boolean visit(SimpleName name) {
            boolean declared = name.isDeclaration();
            if (!declared && names.contains(name.getIdentifier()) && !inImport(name)) {
                findings.add(unit, name, Outcome.FAIL, "trust-all-name", name.getIdentifier());
            }
            return true;
        }

        private static boolean inImport(ASTNode node) {
            for (ASTNode one = node; one != null; one = one.getParent()) {
                if (one.getNodeType() == ASTNode.IMPORT_DECLARATION) {
                    return true;
                }
            }
            return false;
        }

        private static boolean verifiesHosts(ASTNode user) {
            if (user instanceof MethodInvocation call) {
                return call.getName().getIdentifier().matches("(?i).*hostnameVerifier");
            }
            ASTNode declaration = user instanceof VariableDeclarationFragment ? user.getParent() : user;
            return (declaration instanceof VariableDeclarationStatement local
                            && local.getType().toString().endsWith("HostnameVerifier"))
                    || (declaration instanceof FieldDeclaration field
                            && field.getType().toString().endsWith("HostnameVerifier"));
        }

        private static boolean doesNothing(Block body) {
            for (Object statement : body.statements()) {
                if (!(statement instanceof ReturnStatement)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean saysYes(Block body) {
            return body.statements().size() == 1
                    && (Statement) body.statements().get(0) instanceof ReturnStatement answer
                    && isTrue(answer.getExpression());
        }

        private static boolean isTrue(ASTNode expression) {
            return expression instanceof Expression && expression instanceof BooleanLiteral yes && yes.booleanValue();
        }
    }
}
