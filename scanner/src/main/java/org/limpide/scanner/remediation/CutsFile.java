package org.limpide.scanner.remediation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import org.limpide.scanner.values.KeyedHash;
import org.limpide.scanner.values.ValueTable;
import tools.jackson.databind.json.JsonMapper;

/** What the script of the pack reads: every cut by the id of its object, new names by keyed hashes of the old ones. */
final class CutsFile {
    private static final String SCRIPT = "script.";
    private static final Messages TEXTS = Messages.of("remediation");

    private CutsFile() {}

    static byte[] of(Cuts cuts, ValueTable table, Language language) {
        KeyedHash keyed = table.keyed();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema", "limpide/cuts/1");
        file.put("key", HexFormat.of().formatHex(table.salt()));
        file.put("notice", TEXTS.say(language, "notice") + "\n");
        file.put("messages", messages(language));
        file.put("files", all(cuts.files()));
        file.put("commits", nested(cuts.commits()));
        file.put("tags", nested(cuts.tags()));
        Map<String, String> names = new TreeMap<>();
        cuts.names().forEach((old, now) -> {
            byte[] raw = old.getBytes(StandardCharsets.ISO_8859_1);
            names.put(keyed.of(raw, 0, raw.length), now);
        });
        file.put("names", names);
        Map<String, String> refs = new TreeMap<>();
        cuts.refs().forEach((old, now) -> refs.put(keyed.of(old), now));
        file.put("refs", refs);
        file.put("stuck", cuts.stuck().stream().map(keyed::of).sorted().toList());
        return JsonMapper.builder().build().writeValueAsBytes(file);
    }

    private static Map<String, String> messages(Language language) {
        Map<String, String> messages = new TreeMap<>();
        TEXTS.keys().stream()
                .filter(key -> key.startsWith(SCRIPT))
                .forEach(key -> messages.put(key.substring(SCRIPT.length()), TEXTS.say(language, key)));
        return messages;
    }

    private static Map<String, Object> nested(Map<String, Map<String, Cut>> cuts) {
        Map<String, Object> all = new TreeMap<>();
        cuts.forEach((id, parts) -> all.put(id, all(parts)));
        return all;
    }

    private static Map<String, Object> all(Map<String, Cut> cuts) {
        Map<String, Object> all = new TreeMap<>();
        cuts.forEach((name, cut) -> {
            List<List<Object>> pieces = cut.pieces().stream()
                    .map(piece -> List.<Object>of(piece.offset(), piece.length(), piece.text()))
                    .toList();
            all.put(name, Map.of("size", cut.size(), "pieces", pieces));
        });
        return all;
    }
}
