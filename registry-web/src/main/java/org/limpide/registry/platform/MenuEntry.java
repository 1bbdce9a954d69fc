package org.limpide.registry.platform;

/**
 * A line of the menu; each feature brings its own as a bean.
 *
 * @param key text of the link, {@code feature.key}
 * @param path where it leads
 * @param caller who sees it
 * @param order smaller comes first
 */
public record MenuEntry(String key, String path, Caller caller, int order) {}
