package org.limpide.scanner.manifest.lock;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Format;

/** The reader of each format of this room. */
public final class Locks {
    private static final Map<Format, LockReader> READERS = readers();

    private Locks() {}

    private static Map<Format, LockReader> readers() {
        Map<Format, LockReader> readers = new EnumMap<>(Format.class);
        readers.put(Format.NPM_LOCK, new NpmLock());
        readers.put(Format.YARN_LOCK, new YarnLock());
        readers.put(Format.PNPM_LOCK, new PnpmLock());
        readers.put(Format.NPM_MANIFEST, new PackageJson());
        readers.put(Format.POETRY_LOCK, new PythonLock(Format.POETRY_LOCK));
        readers.put(Format.PDM_LOCK, new PythonLock(Format.PDM_LOCK));
        readers.put(Format.UV_LOCK, new PythonLock(Format.UV_LOCK));
        readers.put(Format.PIPENV_LOCK, new PipenvLock());
        readers.put(Format.PIP_REQUIREMENTS, new PipRequirements());
        readers.put(Format.PYTHON_MANIFEST, new Pyproject());
        readers.put(Format.COMPOSER_LOCK, new ComposerLock(Format.COMPOSER_LOCK));
        readers.put(Format.COMPOSER_MANIFEST, new ComposerLock(Format.COMPOSER_MANIFEST));
        readers.put(Format.CARGO_LOCK, new CargoLock());
        readers.put(Format.CARGO_MANIFEST, new CargoManifests());
        readers.put(Format.GO_MODULE, new GoModule());
        readers.put(Format.NUGET_LOCK, new NugetLock());
        readers.put(Format.NUGET_PROJECT, new NugetProject(Format.NUGET_PROJECT));
        readers.put(Format.NUGET_PACKAGES, new NugetProject(Format.NUGET_PACKAGES));
        readers.put(Format.BUNDLER_LOCK, new BundlerLock());
        return readers;
    }

    /** The reader of a format, where it is one of this room. */
    public static Optional<LockReader> reader(Format format) {
        return Optional.ofNullable(READERS.get(format));
    }
}
