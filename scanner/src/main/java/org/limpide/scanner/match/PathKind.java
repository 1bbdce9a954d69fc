package org.limpide.scanner.match;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the path of a file says of its content; a path may be of several kinds. */
public enum PathKind {
    /** Tests, their data, samples and demonstrations. */
    TEST("(?!(?:.*/)?src/main/(?:java|kotlin|scala|groovy)/)(?:"
            + "(?:.*/)?(?:[^/]*[-_.])?(?:tests?|__tests__|__mocks__|specs?|fixtures?|testdata|mocks?|e2e|samples?"
            + "|examples?|exemples?|demos?)(?:[-_.][^/]*)?/.*"
            + "|(?:.*/)?src/(?:[a-z]*test[a-z]*|it)/.*"
            + "|.*(?:[._-](?:test|spec|mock|fixture)s?\\.[a-z]+|tests?\\.(?:java|kt|groovy|scala|cs|php))"
            + "|t/.*|(?:.*/)?test_[^/]*\\.py|(?:.*/)?\\.env\\.test"
            + "|(?:.*/)?(?:\\.devcontainer|env\\.d/dev(?:elopment)?)/.*|(?:.*/)?(?:jest|vitest|cypress|playwright)\\.[^/]*"
            + "|.*[._-](?:examples?|exemples?|samples?|models?|modele|template)(?:\\.[a-z]+)?|.*\\.dist)"),
    /** Files that a package manager writes: full of checksums. */
    LOCK(
            "(?:.*/)?(?:package-lock\\.json|npm-shrinkwrap\\.json|yarn\\.lock|pnpm-lock\\.yaml|composer\\.lock|gemfile\\.lock"
                    + "|cargo\\.lock|poetry\\.lock|uv\\.lock|pipfile\\.lock|pdm\\.lock|go\\.sum|gradle\\.lockfile"
                    + "|flake\\.lock|packages\\.lock\\.json|verification-metadata\\.xml|verification-keyring\\.(?:keys|gpg)|\\.terraform\\.lock\\.hcl)"),
    /** Code that a tool wrote from other code. */
    MINIFIED(".*(?:[.-]min\\.(?:js|css|mjs)|\\.map|\\.bundle\\.js)|(?:.*/)?(?:node_modules|bower_components)/.*"
            + "|(?:.*/)?\\.yarn/(?:releases|plugins|cache|sdks)/.*"),
    /** Texts of a user interface. */
    TRANSLATION("(?:.*/)?(?:i18n|l10n|locales?|langs?|languages?|translations?|traductions?)/.*"
            + "|(?:.*/)?[a-z]*messages?(?:[_-][a-z]{2}(?:[_-][a-z]{2})?)?\\.properties"
            + "|.*[_.-](?:fr|en|de|es|it|nl|pt|ru|zh|ja|ko|pl|tr|fa|hi|ar)(?:[_-][a-z]{2})?\\.(?:properties|json|ya?ml|js|ts)"
            + "|.*\\.(?:po|pot|xlf|xliff|resx|arb)"),
    /** What people read. */
    DOCUMENTATION(
            ".*\\.(?:md|markdown|adoc|asciidoc|rst|txt|html?|tex|org|odt|docx?|svg)"
                    + "|(?:.*/)?(?:docs?|documentation)/.*|(?:.*/)?(?:readme|changelog|license|licence|copying|notice|authors)"),
    /** What programs read when they start, and scripts that start them. */
    CONFIGURATION(
            ".*\\.(?:ya?ml|properties|conf|cfg|cnf|ini|env|toml|xml|json|jsonc|config|tf|tfvars|hcl|sh|bash|zsh|bat|cmd|ps1"
                    + "|psm1|service|plist|reg|ldif|list|netrc|npmrc|pypirc|yml\\.j2|yaml\\.j2|j2|tpl|dist)"
                    + "|(?:.*/)?(?:dockerfile[^/]*|jenkinsfile[^/]*|makefile|vagrantfile|procfile|hosts|inventory"
                    + "|\\.env[^/]*|\\.[a-z]+rc|config)"),
    /** Source code. */
    CODE(
            ".*\\.(?:java|kt|kts|groovy|gradle|scala|clj|py|rb|php|phtml|js|mjs|cjs|jsx|ts|tsx|vue|svelte|go|rs|c|h|cc|cpp|hpp"
                    + "|cs|vb|fs|swift|m|mm|pl|pm|lua|r|jl|dart|ex|exs|erl|sql|pls|pks|pkb|graphql|gql|proto|jsp|jspx|asp|aspx|cbl|cob|ipynb)");

    private final Pattern path;

    PathKind(String path) {
        this.path = Pattern.compile(path, Pattern.DOTALL);
    }

    /** The kinds of a path; case does not count. */
    public static Set<PathKind> of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        EnumSet<PathKind> kinds = EnumSet.noneOf(PathKind.class);
        for (PathKind kind : values()) {
            if (kind.path.matcher(lower).matches()) {
                kinds.add(kind);
            }
        }
        return Collections.unmodifiableSet(kinds);
    }
}
