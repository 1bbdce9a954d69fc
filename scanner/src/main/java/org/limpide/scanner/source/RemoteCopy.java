package org.limpide.scanner.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.RepositorySource.RemoteRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

/**
 * Mirrors a remote repository into the cache: bare, every ref, no checkout, no submodule, no Git LFS, no hook. A copy
 * that cannot be brought up to date is refused rather than judged as it was.
 */
final class RemoteCopy {
    private static final int SILENCE_SECONDS = 120;
    private final Cache cache;

    /** What bringing gives. */
    sealed interface Result {
        record Here(LocalRepository repository) implements Result {}

        record Refused(SourceProblem problem) implements Result {}
    }

    RemoteCopy(Cache cache) {
        this.cache = cache;
    }

    Result bring(RemoteRepository remote) {
        QuietGit.install();
        String shown = RepositorySource.withoutUser(remote.url());
        if (remote.overSsh()) {
            return new Result.Refused(SourceProblem.of(Kind.SSH_UNAVAILABLE, shown));
        }
        try (Cache.Slot slot = cache.take(remote.url())) {
            Optional<SourceProblem> problem = mirror(remote, shown, slot.folder());
            if (problem.isPresent()) {
                return new Result.Refused(problem.get());
            }
            cache.trim(slot.folder());
            return new Result.Here(new LocalRepository(slot.folder(), Optional.empty()));
        } catch (IOException unusable) {
            return new Result.Refused(SourceProblem.of(Kind.CACHE_UNUSABLE, shown));
        }
    }

    private static Optional<SourceProblem> mirror(RemoteRepository remote, String shown, Path folder)
            throws IOException {
        boolean fresh = !GitFolder.is(folder);
        if (fresh) {
            Cache.delete(folder);
        }
        Optional<Kind> trouble;
        try (Repository copy =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
            if (fresh) {
                copy.create(true);
            }
            leaveUntidied(copy);
            trouble = fetch(remote, copy);
        }
        if (trouble.isPresent() && fresh) {
            Cache.delete(folder);
        }
        return trouble.map(kind -> SourceProblem.of(kind, shown));
    }

    /** JGit would tidy the copy in the background after a fetch, under the eyes of whoever measures or reads it. */
    private static void leaveUntidied(Repository copy) {
        copy.getConfig().setBoolean("gc", null, "autoDetach", false);
        copy.getConfig().setInt("gc", null, "auto", 0);
        copy.getConfig().setInt("gc", null, "autoPackLimit", 0);
    }

    private static Optional<Kind> fetch(RemoteRepository remote, Repository copy) throws IOException {
        try (Transport transport = Transport.open(copy, new URIish(remote.url()))) {
            transport.setTimeout(SILENCE_SECONDS);
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setRemoveDeletedRefs(true);
            transport.setCredentialsProvider(new EnvironmentCredentials(remote.url()));
            FetchResult result = transport.fetch(NullProgressMonitor.INSTANCE, List.of(new RefSpec("+refs/*:refs/*")));
            follow(copy, result);
            return Optional.empty();
        } catch (NotSupportedException | URISyntaxException noTransport) {
            return Optional.of(Kind.UNSUPPORTED_ADDRESS);
        } catch (NoRemoteRepositoryException absent) {
            return Optional.of(Kind.REMOTE_NOT_FOUND);
        } catch (TransportException broken) {
            return Optional.of(kind(broken));
        } catch (RuntimeException unexpected) {
            // JGit's transports answer a server that talks nonsense with unchecked exceptions too.
            return Optional.of(Kind.TRANSFER_FAILED);
        }
    }

    /** HEAD of the copy becomes that of the remote: the branch it names, else the commit it holds. */
    private static void follow(Repository copy, FetchResult result) throws IOException {
        Ref head = result.getAdvertisedRef(Constants.HEAD);
        if (head == null) {
            return;
        }
        Optional<String> branch = head.isSymbolic()
                ? Optional.of(head.getTarget().getName())
                : result.getAdvertisedRefs().stream()
                        .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
                        .filter(ref -> head.getObjectId().equals(ref.getObjectId()))
                        .map(Ref::getName)
                        .sorted()
                        .findFirst();
        RefUpdate update = copy.updateRef(Constants.HEAD, branch.isEmpty());
        update.disableRefLog();
        if (branch.isPresent()) {
            update.link(branch.get());
        } else {
            update.setNewObjectId(head.getObjectId());
            update.forceUpdate();
        }
    }

    private static Kind kind(TransportException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException
                    || cause instanceof ConnectException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof SocketException) {
                return Kind.REMOTE_UNREACHABLE;
            }
        }
        // JGit says it in words only; the words may hold the address and are not shown.
        String said = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        boolean denied =
                said.contains("not authorized") || said.contains("authentication") || said.contains("not permitted");
        return denied ? Kind.ACCESS_DENIED : Kind.TRANSFER_FAILED;
    }
}
