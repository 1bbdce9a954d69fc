package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a link means in a repository: forges take it as it stands, site generators add an ending or an index. */
final class Resolution {
    private static final Pattern PAPER = Pattern.compile("(?i).*\\.(?:md|markdown|mdx|rst|adoc|asciidoc|org)");
    private static final Pattern PAGE = Pattern.compile("(?i)\\.html?$");
    private static final Pattern ASSETS = Pattern.compile("(?:^|/)_?(?:assets|static|public|resources|media)/");
    private static final List<String> ENDINGS = List.of(".md", ".mdx", ".rst", ".adoc", ".markdown", ".org", ".html");
    private static final List<String> INDEXES = List.of("index", "README", "_index", "readme");

    /** Folders that generators serve as the root. */
    private static final List<String> ROOTS = List.of(
            "docs/", "doc/", "static/", "public/", "docs/public/", "docs/static/", "website/", "website/static/");

    private Resolution() {}

    static boolean isPaper(String path) {
        return PAPER.matcher(path).matches();
    }

    /** The path that the link leads to; the link's own where it lies in what is not looked at. */
    static Optional<String> of(Tree tree, LinkTarget target) {
        String path = target.path();
        if (tree.isClosed(path)) {
            return Optional.of(path);
        }
        Optional<String> plain = existing(tree, path).or(() -> asset(tree, path));
        return plain.isPresent() || !target.fromRoot()
                ? plain
                : ROOTS.stream()
                        .flatMap(root -> existing(tree, root + path).stream())
                        .findFirst();
    }

    /** A generator serves what lies in a folder of assets as if it lay beside the papers. */
    private static Optional<String> asset(Tree tree, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String top = path.substring(0, Math.max(0, path.indexOf('/')));
        return tree.named(name).stream()
                .filter(one -> one.startsWith(top) && ASSETS.matcher(one).find())
                .filter(one -> path.contains("/") && endsAlike(one, path))
                .findFirst();
    }

    /** Whether the last folder is the same too. */
    private static boolean endsAlike(String one, String other) {
        int folder = other.lastIndexOf('/', other.lastIndexOf('/') - 1) + 1;
        return one.endsWith("/" + other.substring(folder));
    }

    private static Optional<String> existing(Tree tree, String path) {
        if (tree.has(path)) {
            return Optional.of(path);
        }
        String bare = PAGE.matcher(path).replaceFirst("");
        Stream<String> pages = ENDINGS.stream().map(ending -> bare + ending);
        Stream<String> indexes =
                INDEXES.stream().flatMap(index -> ENDINGS.stream().map(end -> bare + "/" + index + end));
        // index.html is made from the README of its folder.
        Stream<String> readmes = bare.endsWith("index")
                ? ENDINGS.stream().map(end -> bare.substring(0, bare.length() - "index".length()) + "README" + end)
                : Stream.of();
        return Stream.of(pages, indexes, readmes)
                .flatMap(one -> one)
                .filter(tree.paths()::contains)
                .findFirst();
    }
}
