package org.limpide.registry.platform;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items the rows of this page
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 * @param total rows in all
 */
public record Paged<T>(List<T> items, int number, int pages, long total) {
    public Paged {
        items = List.copyOf(items);
    }

    public boolean isFirst() {
        return number <= 1;
    }

    public boolean isLast() {
        return number >= pages;
    }
}
