package org.limpide.scanner.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.match.RuleFiles;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * Reads a policy: the built-in one, whose themes are listed in {@code policies/opening/policy.yaml}, or one from a
 * folder that holds a {@code policy.yaml} and its themes. A policy of an administration may take over the built-in one
 * with {@code extends: limpide} and change modes only.
 */
public final class PolicyLoader {
    /** The name under which the build keeps the digest of the built-in policy. */
    public static final String DIGEST = "policy-digest";

    private static final String HEAD = "policy.yaml";
    private static final Source BUILT_IN = PolicyFile.Ours::new;

    private final List<PolicyFault> faults = new ArrayList<>();
    private final Map<String, Supplier<String>> files = new TreeMap<>();
    private final Source source;

    /** The themes that are read; empty for all. */
    private final Set<String> only;

    private PolicyLoader(Source source, Set<String> only) {
        this.source = source;
        this.only = only;
    }

    /** Reads one file of a policy by its name. */
    @FunctionalInterface
    private interface Source {
        PolicyFile read(String name) throws IOException;
    }

    /** The policy that comes with the product. */
    public static Policy builtIn() {
        return builtIn(Set.of());
    }

    /**
     * The policy that comes with the product, for who asks about some of it.
     *
     * @param themes the only themes whose criteria are needed; empty for all. Where one of them does not exist, all are given
     */
    public static Policy builtIn(Set<String> themes) {
        try {
            return new PolicyLoader(BUILT_IN, themes).load();
        } catch (FaultyPolicy faulty) {
            throw new IllegalStateException("built-in policy: " + faulty.faults(), faulty);
        } catch (IOException unreadable) {
            throw new IllegalStateException("built-in policy cannot be read", unreadable);
        }
    }

    /**
     * The policy at a path.
     *
     * @param path a folder with a {@code policy.yaml}, or such a file
     */
    public static Policy load(Path path) throws IOException, FaultyPolicy {
        Path head = Files.isDirectory(path) ? path.resolve(HEAD) : path;
        Source folder =
                name -> new PolicyFile.Written(Files.readString(name.equals(HEAD) ? head : head.resolveSibling(name)));
        return new PolicyLoader(folder, Set.of()).load();
    }

    private Policy load() throws IOException, FaultyPolicy {
        YamlReader reader = new YamlReader(HEAD);
        Mapping head = read(HEAD).top(reader).orElseGet(PolicyLoader::nothing);
        List<Criterion> criteria = new ArrayList<>();
        if (head.get("extends").isPresent()) {
            criteria.addAll(extended(reader, head));
        }
        List<String> themes = head.items("themes").stream()
                .map(theme -> String.valueOf(theme.plain()))
                .toList();
        // A mode may be set for a criterion of any theme.
        boolean all = !themes.containsAll(only) || head.get("modes").isPresent();
        for (String theme : themes) {
            criteria.addAll(theme(reader, theme, all || only.isEmpty() || only.contains(theme)));
        }
        PolicyHead.modes(reader, head, criteria);
        String id = reader.text(head, "id");
        String version = reader.text(head, "version");
        faults.addAll(reader.faults());
        faults.addAll(PolicyHead.duplicates(HEAD, criteria));
        if (!faults.isEmpty()) {
            throw new FaultyPolicy(faults);
        }
        return new Policy(id, version, digest(), criteria);
    }

    private List<Criterion> extended(YamlReader reader, Mapping head) {
        if (!reader.text(head, "extends").equals("limpide")) {
            reader.fault(YamlReader.place(head, "extends"), "unknown-base", Map.of("known", "limpide"));
            return List.of();
        }
        Policy base = builtIn();
        files.put("extends", base::digest);
        return base.criteria();
    }

    private List<Criterion> theme(YamlReader head, String theme, boolean needed) throws IOException {
        if (!theme.matches("[a-z]+")) {
            head.fault(new Place(1, 1), "bad-theme", Map.of("theme", theme));
            return List.of();
        }
        PolicyFile file = read(theme + ".yaml");
        // Rules change what a criterion finds, so they are part of what the digest names.
        files.put("rules/" + theme, () -> RuleFiles.written(theme));
        if (!needed) {
            return List.of();
        }
        CriterionReader criteria = new CriterionReader(theme);
        List<Criterion> read = criteria.read(file);
        faults.addAll(criteria.faults());
        return read;
    }

    private PolicyFile read(String name) throws IOException {
        PolicyFile file = source.read(name);
        files.put(name, file.text());
        return file;
    }

    private static Mapping nothing() {
        return new Mapping(Map.of(), Map.of(), new Place(1, 1));
    }

    private String digest() {
        boolean ours = source.equals(BUILT_IN);
        return (ours ? BuiltIn.fact(DIGEST) : Optional.<String>empty()).orElseGet(this::computed);
    }

    private String computed() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(text.get().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
