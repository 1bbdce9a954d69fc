package org.limpide.scanner.manifest.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Package URLs by the rules of purl-spec and of each type. */
class PurlTest {

    @ParameterizedTest
    @CsvSource({
        "MAVEN, org.apache.commons:io, 1.3.4, pkg:maven/org.apache.commons/io@1.3.4",
        "NPM, @Angular/Animation, 12.3.1, pkg:npm/%40angular/animation@12.3.1",
        "NPM, left-pad, 1.3.0+build 1, pkg:npm/left-pad@1.3.0%2Bbuild%201",
        "PYPI, Django_All.auth, 12.3.1, pkg:pypi/django-all-auth@12.3.1",
        "COMPOSER, Laravel/Framework, v5.5.0, pkg:composer/laravel/framework@v5.5.0",
        "GO, github.com/Gorilla/Context, v1.0.0, pkg:golang/github.com/gorilla/context@v1.0.0",
        "NUGET, EnterpriseLibrary.Common, 6.0.1304, pkg:nuget/EnterpriseLibrary.Common@6.0.1304",
        "GEM, ruby-advisory-db-check, 0.12.4, pkg:gem/ruby-advisory-db-check@0.12.4",
        "CARGO, rand, 0.7.2, pkg:cargo/rand@0.7.2"
    })
    void namesAreSpelledAsTheTypeAsks(Ecosystem ecosystem, String name, String version, String purl) {
        assertThat(Purl.of(ecosystem, name, Optional.of(version), Map.of())).isEqualTo(purl);
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:word@packages.Example.org:8443/a, packages.example.org",
        "git@git.example.org:a/b.git, git.example.org",
        "git+ssh://git@github.com/a/b.git#1, github.com",
        "https://example.org, example.org"
    })
    void aHostIsToldWithoutWhoAsks(String address, String host) {
        assertThat(Origin.hostOf(address)).contains(host);
    }
}
