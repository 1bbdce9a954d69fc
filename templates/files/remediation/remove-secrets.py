#!/usr/bin/env python3
# Cuts values out of the history of a Git repository with git-filter-repo. Nothing here tells a value: places are given by
# object id, byte offset and length in cuts.json, names by keyed hashes. Run it in a fresh mirror clone.
import argparse
import hashlib
import hmac
import importlib.machinery
import importlib.util
import json
import os
import shutil
import subprocess
import sys

TRIED = "LIMPIDE_OTHER_PYTHON"
HERE = os.path.dirname(os.path.abspath(__file__))


def git_filter_repo():
    """The module; or the command, which is one or names the Python that has it."""
    try:
        import git_filter_repo
        return git_filter_repo
    except ImportError:
        command = shutil.which("git-filter-repo", path=os.pathsep.join(
            (os.environ.get("PATH", ""), git("--exec-path").decode().strip())))
        if command is None:
            sys.exit(say("absent"))
    with open(command, encoding="utf-8") as file:
        text = file.read()
    if "class RepoFilter" in text:
        loader = importlib.machinery.SourceFileLoader("git_filter_repo", command)
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader("git_filter_repo", loader))
        loader.exec_module(module)
        return module
    named = text.splitlines()[0][2:].split() if text.startswith("#!") else []
    if not named or os.environ.get(TRIED):
        sys.exit(say("absent"))
    os.environ[TRIED] = "1"
    os.execvp(named[0], named + [os.path.abspath(__file__)] + sys.argv[1:])


def say(key, **holes):
    return CUTS["messages"][key].format(**holes)


def git(*arguments, given=None):
    done = subprocess.run(("git",) + arguments, input=given, stdout=subprocess.PIPE, check=True)
    return done.stdout


class Cutter:
    """The callbacks of git-filter-repo, and what they did."""

    def __init__(self, cuts):
        self.cuts = cuts
        self.key = bytes.fromhex(cuts["key"])
        self.known = {}
        self.files = self.pieces = self.whole = self.commits = self.tags = 0
        self.names = set()
        self.refs = {}

    def cut(self, what, data, cut):
        if cut["size"] >= 0 and len(data) != cut["size"]:
            sys.exit(say("other-bytes", object=what, expected=cut["size"], found=len(data)))
        if not cut["pieces"]:
            self.whole += 1
            return self.cuts["notice"].encode("utf-8")
        done = 0
        parts = []
        for offset, length, text in cut["pieces"]:
            parts.append(data[done:offset])
            parts.append(text.encode("latin-1"))
            done = offset + length
            self.pieces += 1
        parts.append(data[done:])
        return b"".join(parts)

    def blob(self, blob, metadata):
        cut = self.cuts["files"].get((blob.original_id or b"").decode())
        if cut is not None:
            blob.data = self.cut(blob.original_id.decode(), blob.data, cut)
            self.files += 1

    def parts(self, thing, cuts):
        name = (thing.original_id or b"").decode()
        own = cuts.get(name)
        if own is None:
            return False
        for part, cut in own.items():
            setattr(thing, part, self.cut(name, getattr(thing, part), cut))
        return True

    def commit(self, commit, metadata):
        self.commits += self.parts(commit, self.cuts["commits"])

    def tag(self, tag, metadata):
        self.tags += self.parts(tag, self.cuts["tags"])

    def hashed(self, name):
        if name not in self.known:
            self.known[name] = hmac.new(self.key, name, hashlib.sha256).hexdigest()
        return self.known[name]

    def filename(self, path):
        parts = path.split(b"/")
        for i, part in enumerate(parts):
            new = self.cuts["names"].get(self.hashed(part))
            if new is not None:
                self.names.add(new)
                parts[i] = new.encode("latin-1")
        return b"/".join(parts)

    def refname(self, ref):
        new = self.cuts["refs"].get(self.hashed(ref))
        if new is None:
            return ref
        self.refs[ref] = new.encode("utf-8")
        return self.refs[ref]


def check(cuts):
    """What is there has the size that is expected; says how many objects are not there."""
    expected = {name: cut["size"] for name, cut in cuts["files"].items()}
    listed = git("cat-file", "--batch-check=%(objectname) %(objectsize)", given="".join(
        name + "\n" for name in expected).encode())
    absent = 0
    for line in listed.decode().splitlines():
        name, size = line.split(" ", 1)
        if size == "missing":
            absent += 1
        elif expected[name] >= 0 and int(size) != expected[name]:
            sys.exit(say("other-bytes", object=name, expected=expected[name], found=size))
    return absent


def delete_stuck(cutter):
    """Refs that name a file or a folder are in no export: as they are, they would keep what they lead to."""
    stuck = set(cutter.cuts["stuck"])
    gone = [ref for ref in git("for-each-ref", "--format=%(refname)").splitlines() if cutter.hashed(ref) in stuck]
    for ref in gone:
        git("update-ref", "--no-deref", "-d", ref.decode("utf-8", "surrogateescape"))
    return gone


def main():
    parser = argparse.ArgumentParser(description=say("help"))
    parser.add_argument("--force", action="store_true", help=say("force"))
    given = parser.parse_args()
    # Replaced commits are rewritten as what they are, not as what they are shown as.
    os.environ["GIT_NO_REPLACE_OBJECTS"] = "1"
    tool = git_filter_repo()
    absent = check(CUTS)
    options = ["--prune-empty", "never", "--prune-degenerate", "never", "--preserve-commit-encoding",
               "--replace-refs", "delete-no-add"]
    arguments = tool.FilteringOptions.parse_args(options + (["--force"] if given.force else []), error_on_empty=False)
    cutter = Cutter(CUTS)
    head = subprocess.run(("git", "symbolic-ref", "-q", "HEAD"), stdout=subprocess.PIPE).stdout.strip()
    tool.RepoFilter(
        arguments,
        blob_callback=cutter.blob,
        commit_callback=cutter.commit,
        tag_callback=cutter.tag,
        filename_callback=cutter.filename,
        refname_callback=cutter.refname,
    ).run()
    if cutter.cuts["refs"].get(cutter.hashed(head)):
        git("symbolic-ref", "HEAD", cutter.cuts["refs"][cutter.hashed(head)])
    gone = delete_stuck(cutter)
    if gone:
        git("reflog", "expire", "--expire=now", "--all")
        git("gc", "--quiet", "--prune=now")
    print(say("done", files=cutter.files, pieces=cutter.pieces, whole=cutter.whole, commits=cutter.commits,
              tags=cutter.tags, names=len(cutter.names), refs=len(cutter.refs), deleted=len(gone), absent=absent))


with open(os.path.join(HERE, "cuts.json"), encoding="utf-8") as file:
    CUTS = json.load(file)

if __name__ == "__main__":
    main()
