package org.limpide.registry.eligibility;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.text.Localized;

/**
 * What is to be done once publication was decided.
 *
 * @param codeGouv the conditions of a listing by code.gouv.fr
 */
public record Checklist(List<Item> items, List<Item> codeGouv) {
    private static final Checklist OWN = load();

    public Checklist {
        items = List.copyOf(items);
        codeGouv = List.copyOf(codeGouv);
    }

    /**
     * A thing to do.
     *
     * @param known what the registry looks at by itself; absent where somebody ticks it
     */
    public record Item(String id, Optional<String> known, Localized title, List<Localized> basis) {
        public Item {
            basis = List.copyOf(basis);
        }
    }

    /** The list that the product ships. */
    public static Checklist own() {
        return OWN;
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Checklist load() {
        var top = RuleFile.read("checklist.yaml");
        return new Checklist(items(top, "items"), items(top, "code-gouv"));
    }

    private static List<Item> items(org.limpide.scanner.yaml.YamlValue.Mapping top, String key) {
        return RuleFile.mappings(top, key).stream()
                .map(one -> new Item(
                        RuleFile.text(one, "id"),
                        one.text("known"),
                        RuleFile.both(one, "title").orElseThrow(),
                        RuleFile.basis(one)))
                .toList();
    }
}
