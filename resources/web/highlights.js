// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the reader's highlights with the engine's own, which need no elements, and says what is selected and what lies
// under a point. Coordinates are CSS pixels of the view, offsets those of text_places.js.
'use strict';

const newsfoldHighlights = (() => {
    const { rangeOf, offsetsOf, liveRange, bringIntoSight } = newsfoldPlaces;
    const layers = new Map(); // by name: the colours, and what marks those with a note and the active one
    ['yellow', 'green', 'blue', 'pink', 'purple', 'noted', 'active'].forEach((name, level) => {
        const layer = new Highlight();
        layer.priority = level - 10; // below the matches of a search
        CSS.highlights.set(`newsfold-${name}`, layer);
        layers.set(name, layer);
    });
    let shown = []; // { id, start, end, range }

    function setActive(id) {
        const active = layers.get('active');
        active.clear();
        for (const { range } of shown.filter(highlight => highlight.id === id))
            active.add(range);
    }

    // `highlights`: { id, start, end, colour, noted }
    function set({ highlights, active }) {
        for (const layer of layers.values())
            layer.clear();
        shown = [];
        for (const { id, start, end, colour, noted } of highlights) {
            const range = rangeOf(start, end);
            if (!range)
                continue;
            shown.push({ id, start, end, range });
            layers.get(colour).add(range);
            if (noted)
                layers.get('noted').add(range);
        }
        setActive(active);
    }

    function goTo(id) {
        const wanted = shown.find(highlight => highlight.id === id);
        if (wanted)
            bringIntoSight(wanted.range);
    }

    function frameOf(range) {
        const box = range.getBoundingClientRect();
        return [box.left, box.top, box.width, box.height];
    }

    // [left, top, width, height], or null.
    function boxOf(id) {
        const wanted = shown.find(highlight => highlight.id === id);
        return wanted ? frameOf(liveRange(wanted.range)) : null;
    }

    // The highlights under a point, the shortest first; none on a link, which has a meaning of its own.
    function at(x, y) {
        const caret = document.caretRangeFromPoint(x, y);
        if (!caret || document.elementFromPoint(x, y)?.closest('a[href]'))
            return [];
        const holds = box => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
        return shown
            .filter(({ range }) => {
                const live = liveRange(range);
                return live.comparePoint(caret.startContainer, caret.startOffset) === 0
                    && [...live.getClientRects()].some(holds);
            })
            .sort((a, b) => (a.end - a.start) - (b.end - b.start))
            .map(({ id }) => id);
    }

    // Null without a selection; { start: -1 } for one outside of the article's text.
    function selected() {
        const selection = getSelection();
        if (selection.rangeCount === 0 || selection.isCollapsed)
            return null;
        const offsets = offsetsOf(selection.getRangeAt(0));
        if (!offsets || offsets.end <= offsets.start)
            return { start: -1, end: -1, box: frameOf(selection.getRangeAt(0)) };
        return { ...offsets, box: frameOf(liveRange(rangeOf(offsets.start, offsets.end))) };
    }

    const clearSelection = () => getSelection().removeAllRanges();

    return { set, setActive, goTo, boxOf, at, selected, clearSelection };
})();
