#!/usr/bin/env python3
"""Counts the packages of lock files another way, and compares them with a list that `limpide sbom` wrote.

    compare.py GIT_DIRECTORY LIST.cdx.json

Only names and versions are compared. Each format is read with what Python has for it (json, tomllib, PyYAML), or by splitting
the text at its blank lines. Nothing here is shared with the product.
"""
import json
import re
import subprocess
import sys
import tomllib


def git(folder, *arguments):
    return subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=True).stdout.decode("utf-8", "replace").replace("\r\n", "\n")


def npm(text):
    packages = json.loads(text).get("packages", {})
    return {
        (value.get("name") or key.split("node_modules/")[-1]) + "@" + value.get("version", "")
        for key, value in packages.items()
        if "node_modules/" in key and not value.get("link")
    }


def yarn(text):
    found = set()
    for block in text.split("\n\n"):
        if "__metadata" in text:
            resolution = re.search(r'^  resolution: "?(@?[^@"\n]+)@(\w+):', block, re.M)
            version = re.search(r'^  version: "?([^"\n]+)', block, re.M)
            if resolution and version and resolution.group(2) != "workspace":
                found.add(resolution.group(1) + "@" + version.group(1))
        else:
            version = re.search(r'^  version "(.*)"', block, re.M)
            if version:
                head = next(line for line in block.split("\n") if line.strip() and line[0] not in " #")
                name = re.match(r'"?(@?[^@"]+)@(?:npm:(@?[^@"]+)@)?', head)
                if not name:
                    raise ValueError("line " + repr(head))
                found.add((name.group(2) or name.group(1)) + "@" + version.group(1))
    return found


def pnpm(text):
    import yaml

    found = set()
    for key, value in yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))["packages"].items():
        if "directory" not in value.get("resolution", {}):
            at = key.index("@", 1)
            found.add(key[:at] + "@" + (value.get("version") or key[at + 1 :].split("(")[0]))
    return found


def toml(text):
    return {
        re.sub(r"[-_.]+", "-", one["name"]) + "@" + one.get("version", "")
        for one in tomllib.loads(text).get("package", [])
        if not ({"editable", "virtual"} & set(one["source"] if isinstance(one.get("source"), dict) else []))
    }


def cargo(text):
    return {one["name"] + "@" + one["version"] for one in tomllib.loads(text)["package"] if "source" in one}


def composer(text):
    lock = json.loads(text)
    return {one["name"] + "@" + one["version"] for one in lock["packages"] + lock.get("packages-dev", [])}


def bundler(text):
    found, section = set(), ""
    for line in text.split("\n"):
        section = line if line and line[0] != " " else section
        spec = re.match(r"    (\S+) \(([^)]+)\)$", line)
        if spec and section in ("GEM", "GIT"):
            found.add(spec.group(1) + "@" + re.match(r"[0-9][0-9A-Za-z.]*", spec.group(2)).group())
    return found


def go(text):
    return {one.group(1) + "@" + one.group(2) for one in re.finditer(r"^\s*(?:require )?([\w./~-]+\.[\w./~-]+) (v\S+)", text, re.M)}


READERS = {
    "package-lock.json": npm, "yarn.lock": yarn, "pnpm-lock.yaml": pnpm, "poetry.lock": toml, "uv.lock": toml, "pdm.lock": toml,
    "composer.lock": composer, "Cargo.lock": cargo, "Gemfile.lock": bundler, "go.mod": go,
}


def main(folder, file):
    listed = {}
    for component in json.load(open(file, encoding="utf-8"))["components"]:
        group = component.get("group", "")
        name = (group + "/" if group else "") + component["name"] + "@" + component.get("version", "")
        for place in component["evidence"]["occurrences"]:
            listed.setdefault(place["location"], set()).add(name.lower())
    for path in git(folder, "ls-tree", "-r", "--name-only", "HEAD").split("\n"):
        reader = READERS.get(path.split("/")[-1])
        if reader and path in listed:
            other = {name.lower() for name in reader(git(folder, "show", "HEAD:" + path))}
            ours = listed[path]
            print(path, "ours", len(ours), "other", len(other), "only ours", len(ours - other), "only other", len(other - ours))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
