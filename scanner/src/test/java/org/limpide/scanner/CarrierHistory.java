package org.limpide.scanner;

import static org.limpide.scanner.CarrierObjects.NOBODY;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.limpide.scanner.CarrierObjects.Entry;
import org.limpide.scanner.CarrierTokens.Token;
import org.limpide.scanner.snapshot.TextFind.Carrier;

/** Everything but the tip: older commits, what commits and tags say, refs of all kinds, and what no ref reaches. */
final class CarrierHistory {
    private static final String JOURNAL = "src/journal.txt";

    private final CarrierObjects objects;
    private final Carriers carriers;
    private final CarrierTokens tokens;
    private ObjectId clean;

    CarrierHistory(CarrierObjects objects, Carriers carriers) {
        this.objects = objects;
        this.carriers = carriers;
        tokens = carriers.tokens;
        clean = objects.tree(Map.of("a.txt", objects.file("rien\n")));
    }

    void write() {
        ObjectId last = tip(headers(people(older())));
        tags(last);
        refs(last);
        unreached();
    }

    private void hide(String what, Token token, Carrier carrier, String name, int line) {
        carriers.hide(what, token, carrier, name, line);
    }

    /** A file that changes little from commit to commit: Git keeps it as deltas. */
    private String journal(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(i == 150 ? line : "ligne " + i * 7919 % 1000 + " du journal")
                    .append('\n');
        }
        return text.toString();
    }

    private ObjectId older() {
        Map<String, Entry> files = new TreeMap<>(carriers.tip);
        Token older = tokens.github();
        hide("a file of an older commit", older, Carrier.HISTORY, JOURNAL, 151);
        files.put(JOURNAL, objects.file(journal("jeton_ci=" + older.text())));
        Token deleted = tokens.database();
        hide("a deleted file", deleted, Carrier.HISTORY, "src/deleted.env", 1);
        files.put("src/deleted.env", objects.file(deleted.text() + "\n"));
        Token asFile = tokens.gitlab();
        hide("a file that became a link", asFile, Carrier.HISTORY, "src/changing", 1);
        files.put("src/changing", objects.file(asFile.text()));
        kept(files);
        ObjectId first = objects.commit(objects.tree(files));
        files.remove("src/deleted.env");
        Token asLink = tokens.gitlab();
        hide("a link of an older commit", asLink, Carrier.HISTORY, "src/changing", 1);
        files.put("src/changing", objects.link(asLink.text()));
        files.put(JOURNAL, objects.file(journal("jeton_ci=")));
        ObjectId second = objects.commit(objects.tree(files), first);
        ObjectId side = objects.commit(objects.tree(Map.of("side.txt", objects.file("côté\n"))), first);
        Token merged = tokens.french();
        hide("what a merge alone holds", merged, Carrier.HISTORY, "src/merged.yml", 1);
        files.put("src/merged.yml", objects.file(merged.text() + "\n"));
        return objects.commit(objects.tree(files), second, side);
    }

    /** Content of older commits that lies elsewhere. */
    private void kept(Map<String, Entry> files) {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "4".repeat(64) + "\nsize 12345\n";
        files.put("old/video.mp4", objects.file(pointer));
        files.put("old/module", new Entry(FileMode.GITLINK, ObjectId.fromString("5".repeat(40))));
        Token name = tokens.github();
        hide("the name of an older file", name, Carrier.PATH, "old/", 0);
        files.put("old/" + name.text() + ".mp4", objects.file(pointer.replace("12345", "54321")));
    }

    private ObjectId said(String what, Token token, ObjectId commit) {
        hide(what, token, Carrier.COMMIT, commit.name(), 0);
        return commit;
    }

    private ObjectId people(ObjectId parent) {
        Token message = tokens.aws();
        ObjectId last = said(
                "a commit message",
                message,
                objects.commit(clean, NOBODY, NOBODY, "", "Sujet\n\n" + message.text(), parent));
        Token name = tokens.github();
        last = said(
                "the name of an author",
                name,
                objects.commit(clean, name.text() + " <a@example.org>", NOBODY, "", "Change", last));
        Token address = tokens.gitlab();
        last = said(
                "the address of an author",
                address,
                objects.commit(clean, "A <" + address.text() + "@example.org>", NOBODY, "", "Change", last));
        Token committer = tokens.github();
        return said(
                "a committer",
                committer,
                objects.commit(clean, NOBODY, "C " + committer.text() + " <c@example.org>", "", "Change", last));
    }

    private ObjectId headers(ObjectId parent) {
        Token signature = tokens.github();
        String signed = "gpgsig -----BEGIN PGP SIGNATURE-----\n Comment: " + signature.text()
                + "\n -----END PGP SIGNATURE-----\n";
        ObjectId last = said("a signature", signature, objects.commit(clean, NOBODY, NOBODY, signed, "Change", parent));
        Token merged = tokens.gitlab();
        String tag = "mergetag object " + parent.name()
                + "\n type commit\n tag v\n tagger T <t@example.org> 1 +0000\n \n " + merged.text() + "\n";
        last = said("a merged tag", merged, objects.commit(clean, NOBODY, NOBODY, tag, "Change", last));
        Token latin = tokens.github();
        String text = "Été à la clé " + latin.text() + " réglé";
        return said(
                "a message in Latin-1",
                latin,
                objects.commit(clean, NOBODY, NOBODY, "encoding ISO-8859-1\n", text, last));
    }

    private ObjectId tip(ObjectId parent) {
        carriers.tip.put(JOURNAL, objects.file(journal("jeton_ci=${JETON}")));
        ObjectId tip = objects.commit(carriers.tree(), parent);
        objects.ref("refs/heads/main", tip);
        return tip;
    }

    private void tags(ObjectId tip) {
        Token message = tokens.github();
        ObjectId tag = objects.tag("commit", tip, NOBODY, "Version\n\n" + message.text());
        hide("the message of a tag", message, Carrier.TAG, tag.name(), 0);
        objects.ref("refs/tags/message", tag);
        Token tagger = tokens.gitlab();
        tag = objects.tag("commit", tip, tagger.text() + " <t@example.org>", "Version");
        hide("a tagger", tagger, Carrier.TAG, tag.name(), 0);
        objects.ref("refs/tags/tagger", tag);
        Token blob = tokens.database();
        ObjectId file = objects.file(blob.text()).id();
        hide("a file that is tagged", blob, Carrier.HISTORY, file.name(), 1);
        objects.ref("refs/tags/blob", objects.tag("blob", file, NOBODY, "Clé publique"));
        Token tree = tokens.gitlab();
        ObjectId folder = objects.tree(Map.of("sub/in-tree.txt", objects.file(tree.text())));
        hide("a tree that is tagged", tree, Carrier.HISTORY, "sub/in-tree.txt", 1);
        objects.ref("refs/tags/tree", objects.tag("tree", folder, NOBODY, "Dossier"));
    }

    private ObjectId with(String what, String path, ObjectId... parents) {
        Token token = tokens.github();
        hide(what, token, Carrier.HISTORY, path, 1);
        return objects.commit(objects.tree(Map.of(path, objects.file(token.text() + "\n"))), parents);
    }

    private void refs(ObjectId tip) {
        String noted = tip.name();
        objects.ref("refs/notes/commits", with("a note", noted));
        ObjectId index = with("the index of a stash", "stashed-index.txt", tip);
        ObjectId untracked = with("what a stash has untracked", "stashed-untracked.txt");
        objects.ref("refs/stash", with("a stash", "stashed.txt", tip, index, untracked));
        objects.ref("refs/pull/1/head", with("a pull request", "pulled.txt", tip));
        ObjectId replaced = with("a replaced commit", "replaced.txt");
        ObjectId replacing = with("a replacing commit", "replacing.txt");
        objects.ref("refs/heads/replaced", replaced);
        objects.ref("refs/replace/" + replaced.name(), replacing);
        Token folder = tokens.gitlab();
        ObjectId tree = objects.tree(Map.of("ref-tree.txt", objects.file(folder.text())));
        hide("a tree that a ref holds", folder, Carrier.HISTORY, "ref-tree.txt", 1);
        objects.ref("refs/keep/tree", tree);
        Token name = tokens.github();
        String ref = "refs/heads/corrige-" + name.text();
        hide("the name of a ref", name, Carrier.REF, ref, 0);
        objects.ref(ref, tip);
    }

    private void unreached() {
        Token blob = tokens.github();
        byte[] text = ("perdu " + blob.text()).getBytes(StandardCharsets.UTF_8);
        hide(
                "a file alone",
                blob,
                Carrier.HISTORY,
                objects.insert(Constants.OBJ_BLOB, text).name(),
                1);
        Token commit = tokens.gitlab();
        ObjectId lost = objects.commit(clean, NOBODY, NOBODY, "", "Perdu " + commit.text());
        said("a commit alone", commit, lost);
        with("a file of a commit alone", "lost.txt");
        Map<String, Entry> unknown = new HashMap<>(Map.of("x.txt", objects.file("rien\n")));
        Token name = tokens.github();
        unknown.put(name.text(), objects.file("rien\n"));
        hide("a name in a tree alone", name, Carrier.PATH, objects.tree(unknown).name(), 0);
    }
}
