package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.text.Region.Kind;
import org.limpide.scanner.license.text.Region.Part;
import org.limpide.scanner.license.text.Region.Undecided;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** What decides between licences that share one text: what stands beside it, then what is known of the pair. */
final class Decisions {

    private static final class Holder {
        private static final List<Preference> PREFERENCES =
                BuiltIn.yaml("policies/licenses/ties.yaml").items("general").stream()
                        .map(item -> Preference.of((Mapping) item))
                        .toList();
    }

    /**
     * @param id the licence that a text means when nothing else is said
     * @param over those that something else must say
     */
    private record Preference(String id, List<String> over) {
        static Preference of(Mapping item) {
            List<String> over = item.items("over").stream()
                    .map(YamlValue::plain)
                    .map(String::valueOf)
                    .toList();
            return new Preference(item.text("id").orElseThrow(), over);
        }
    }

    private Decisions() {}

    /**
     * Decides.
     *
     * @param noticed identifiers that notices beside the texts say
     */
    static List<Region> made(List<Region> regions, List<String> noticed) {
        List<String> said = new ArrayList<>(noticed);
        for (Region region : regions) {
            if ((region.part() == Part.HEADER || region.part() == Part.TAG)
                    && region.ids().size() == 1) {
                said.add(region.id());
            }
        }
        return regions.stream().map(region -> made(region, said)).toList();
    }

    private static Region made(Region found, List<String> said) {
        Region region = found.kind() == Kind.MODIFIED ? found.with(general(found.ids())) : found;
        if (region.ids().size() == 1) {
            return region;
        }
        Optional<String> named = region.ids().stream().filter(said::contains).findFirst();
        if (named.isPresent()) {
            return region.decided(region.kind(), List.of(named.get()), Optional.empty());
        }
        List<String> left = preferred(region.ids());
        if (left.size() == 1) {
            return region.decided(region.kind(), left, Optional.empty());
        }
        if (left.stream().map(Decisions::base).distinct().count() == 1) {
            return region.decided(region.kind(), left, Optional.of(Undecided.LATER_VERSIONS));
        }
        return region.decided(Kind.AMBIGUOUS, left, Optional.empty());
    }

    /** One word that differs may make a text nearer to a special licence than to the general one that it is. */
    private static List<String> general(List<String> ids) {
        List<String> all = new ArrayList<>();
        for (Preference preference : Holder.PREFERENCES) {
            if (preference.over().stream().anyMatch(ids::contains)) {
                all.add(preference.id());
                if (preference.id().endsWith("-only")) {
                    all.add(base(preference.id()) + "-or-later");
                }
            }
        }
        ids.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return List.copyOf(all);
    }

    private static List<String> preferred(List<String> ids) {
        List<String> left = new ArrayList<>(ids);
        for (Preference preference : Holder.PREFERENCES) {
            if (left.contains(preference.id())) {
                left.removeAll(preference.over());
            }
        }
        return List.copyOf(left);
    }

    private static String base(String id) {
        return id.replaceFirst("-(only|or-later)$", "");
    }
}
