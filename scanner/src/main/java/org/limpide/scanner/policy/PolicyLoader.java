package org.limpide.scanner.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * Reads a policy: the built-in one, whose themes are listed in {@code policies/opening/policy.yaml}, or one from a
 * folder that holds a {@code policy.yaml} and its themes. A policy of an administration may take over the built-in one
 * with {@code extends: limpide} and change modes only.
 */
public final class PolicyLoader {
    private static final String BUILT_IN = "/org/limpide/policies/opening/";
    private static final String HEAD = "policy.yaml";

    private final List<PolicyFault> faults = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();

    private PolicyLoader() {}

    /** Reads one file of a policy by its name. */
    @FunctionalInterface
    private interface Source {
        String read(String name) throws IOException;
    }

    /** The policy that comes with the product. */
    public static Policy builtIn() {
        try {
            return new PolicyLoader().load(PolicyLoader::resource);
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
        return new PolicyLoader().load(name -> Files.readString(name.equals(HEAD) ? head : head.resolveSibling(name)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PolicyLoader.class.getResourceAsStream(BUILT_IN + name)) {
            if (in == null) {
                throw new IOException("no " + name + " in the policies");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Policy load(Source source) throws IOException, FaultyPolicy {
        YamlReader reader = new YamlReader(HEAD);
        Mapping head = reader.top(read(source, HEAD)).orElseGet(PolicyLoader::nothing);
        List<Criterion> criteria = new ArrayList<>();
        if (head.get("extends").isPresent()) {
            criteria.addAll(extended(reader, head));
        }
        for (YamlValue theme : head.items("themes")) {
            criteria.addAll(theme(source, reader, String.valueOf(theme.plain())));
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
        files.put("extends", base.digest());
        return base.criteria();
    }

    private List<Criterion> theme(Source source, YamlReader head, String theme) throws IOException {
        if (!theme.matches("[a-z]+")) {
            head.fault(new Place(1, 1), "bad-theme", Map.of("theme", theme));
            return List.of();
        }
        CriterionReader criteria = new CriterionReader(theme);
        List<Criterion> read = criteria.read(read(source, theme + ".yaml"));
        // Rules change what a criterion finds, so they are part of what the digest names.
        files.put("rules/" + theme, RuleSet.written(theme));
        faults.addAll(criteria.faults());
        return read;
    }

    private String read(Source source, String name) throws IOException {
        String text = source.read(name);
        files.put(name, text);
        return text;
    }

    private static Mapping nothing() {
        return new Mapping(Map.of(), Map.of(), new Place(1, 1));
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
