package org.limpide.scanner.engine.config;

/**
 * One setting.
 *
 * @param path file that holds it
 * @param line where its key stands, from 1
 * @param key the key, levels joined by dots, as written
 * @param value the value as written, without placeholders resolved
 * @param profile the Spring profiles that the part of the file is for; empty where it is for all
 */
public record Setting(String path, int line, String key, String value, String profile) {}
