package org.limpide.scanner.checks.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.jdt.JavaSources;
import org.limpide.scanner.engine.jdt.JavaSources.Gap;
import org.limpide.scanner.engine.jdt.JavaUnit;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does Java code ask for a cryptographic algorithm that is broken, by a literal, a constant or a property? */
public final class JavaWeakCryptoCheck implements Check {
    private static final Set<String> DIGESTS = Set.of("MessageDigest", "DigestUtils", "Hashing");
    private static final Set<String> CIPHERS = Set.of("Cipher", "KeyGenerator", "SecretKeyFactory", "Mac", "Signature");

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        if (snapshot.files().stream().noneMatch(JavaWeakCryptoCheck::isJava)) {
            return List.of(Observation.notApplicable());
        }
        Weak weak = new Weak(
                names(parameters, "digests"), names(parameters, "digest-calls"), names(parameters, "algorithms"));
        JavaTexts texts = new JavaTexts(snapshot);
        JavaFindings findings = new JavaFindings();
        List<Gap> gaps = JavaSources.visit(
                snapshot,
                List.of("getInstance", "DigestUtils", "Hashing"),
                unit -> unit.tree().accept(new Visitor(unit, weak, texts, findings)));
        return findings.observations(gaps);
    }

    static boolean isJava(SnapshotFile file) {
        return file.isFile() && file.extension().equals("java");
    }

    private static Set<String> names(Parameters parameters, String key) {
        return parameters.texts(key).stream().map(JavaWeakCryptoCheck::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /**
     * What is weak; names without hyphens, in upper case.
     *
     * @param digests algorithms of digests
     * @param calls methods of common libraries that make such a digest
     * @param algorithms ciphers and their modes
     */
    private record Weak(Set<String> digests, Set<String> calls, Set<String> algorithms) {

        /** The part of a transformation that is weak, such as ECB in AES/ECB/PKCS5Padding. */
        Optional<String> in(String transformation) {
            String[] parts = plain(transformation).split("/", -1);
            boolean rsa = parts[0].equals("RSA");
            for (int i = 0; i < Math.min(2, parts.length); i++) {
                // RSA has no blocks to chain: its ECB is only a way to write it.
                if (algorithms.contains(parts[i]) && !(rsa && i == 1)) {
                    return Optional.of(parts[i]);
                }
            }
            return Optional.empty();
        }

        /** The digest inside the name of a signature, a code or a key derivation, such as MD5withRSA. */
        Optional<String> composed(String name) {
            String plain = plain(name);
            if (plain.matches("(MD2|MD4|MD5|SHA1)WITH.*")) {
                return Optional.of(plain.substring(0, plain.indexOf("WITH")));
            }
            return plain.matches("HMACMD5|PBEWITHMD[25]AND.*|PBEWITHSHA1AND(RC[24]|DES).*")
                    ? Optional.of(plain)
                    : in(name);
        }
    }

    private static final class Visitor extends ASTVisitor {
        private final JavaUnit unit;
        private final Weak weak;
        private final JavaTexts texts;
        private final JavaFindings findings;

        Visitor(JavaUnit unit, Weak weak, JavaTexts texts, JavaFindings findings) {
            this.unit = unit;
            this.weak = weak;
            this.texts = texts;
            this.findings = findings;
        }

        @Override
        public boolean visit(MethodInvocation call) {
            String owner = lastName(call.getExpression());
            String method = call.getName().getIdentifier();
            if (DIGESTS.contains(owner) && weak.calls().contains(plain(method))) {
                digest(call, method);
            }
            if (method.equals("getInstance") && !call.arguments().isEmpty()) {
                texts.of((Expression) call.arguments().get(0)).ifPresent(name -> instance(call, owner, name));
            }
            return true;
        }

        private void instance(MethodInvocation call, String owner, String name) {
            if (owner.equals("MessageDigest") && weak.digests().contains(plain(name))) {
                digest(call, name);
            } else if (owner.equals("Cipher") && plain(name).equals("AES")) {
                // The provider of the platform reads AES alone as AES in ECB mode.
                findings.add(unit, call, Outcome.FAIL, "weak-cipher", "AES (ECB)");
            } else if (CIPHERS.contains(owner) && weak.composed(name).isPresent()) {
                findings.add(unit, call, Outcome.FAIL, "weak-cipher", name);
            }
        }

        private void digest(MethodInvocation call, String name) {
            findings.add(unit, call, Outcome.REVIEW, "weak-digest", name);
        }

        private static String lastName(Expression owner) {
            String written = owner == null ? "" : owner.toString();
            return written.substring(written.lastIndexOf('.') + 1);
        }
    }
}
