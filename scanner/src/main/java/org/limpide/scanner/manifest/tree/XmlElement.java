package org.limpide.scanner.manifest.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of XML; names are without their prefix.
 *
 * @param text what stands directly in it, without the blanks around
 * @param line where it begins, from 1
 */
public record XmlElement(
        String name, Map<String, String> attributes, String text, List<XmlElement> children, int line) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The first child of that name. */
    public Optional<XmlElement> child(String wanted) {
        return children.stream().filter(one -> one.name.equals(wanted)).findFirst();
    }

    /** The text of the first child of that name, where there is any. */
    public Optional<String> text(String wanted) {
        return child(wanted).map(XmlElement::text).filter(one -> !one.isEmpty());
    }

    /** An attribute, where it is set. */
    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).filter(one -> !one.isBlank());
    }

    /** Children of that name, within all children of the name before, as on a path. */
    public List<XmlElement> all(String... path) {
        List<XmlElement> here = List.of(this);
        for (String step : path) {
            List<XmlElement> next = new ArrayList<>();
            here.forEach(one -> one.children.stream()
                    .filter(child -> child.name.equals(step))
                    .forEach(next::add));
            here = next;
        }
        return here;
    }
}
