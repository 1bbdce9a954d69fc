package org.limpide.scanner.sbom;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Undecided;

/**
 * One package, with all that the files of a repository say of it.
 *
 * @param purl its package URL, which is its identity here
 * @param name with its group, scope or vendor
 * @param scope the most binding one of all files
 * @param direct whether any file asks for it itself
 * @param written its licences as its metadata write them, of which one may choose
 * @param license what they mean; empty where that is not known
 * @param needs package URLs of what it needs
 * @param places where it is declared, sorted
 */
public record Component(
        String purl,
        Ecosystem ecosystem,
        String name,
        Optional<String> version,
        Optional<Undecided> undecided,
        Scope scope,
        boolean direct,
        Origin origin,
        List<Hash> hashes,
        List<String> written,
        Optional<SpdxExpression> license,
        List<String> needs,
        List<Place> places) {

    public Component {
        hashes = List.copyOf(hashes);
        written = List.copyOf(written);
        needs = List.copyOf(needs);
        places = List.copyOf(places);
    }

    /** What stands before the name proper: a group, a scope, a vendor; empty where there is none. */
    public String group() {
        return name.substring(0, Math.max(0, cut()));
    }

    /** The name without its group. */
    public String shortName() {
        return name.substring(cut() + 1);
    }

    private int cut() {
        return switch (ecosystem) {
            case MAVEN -> name.indexOf(':');
            case NPM, COMPOSER, GO -> name.lastIndexOf('/');
            case PYPI, CARGO, NUGET, GEM -> -1;
        };
    }
}
