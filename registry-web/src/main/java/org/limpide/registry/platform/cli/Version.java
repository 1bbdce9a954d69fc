package org.limpide.registry.platform.cli;

import picocli.CommandLine;

/** The version of the jar, from its manifest. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"limpide-registry " + (version == null ? "" : version)};
    }
}
