// SPDX-License-Identifier: GPL-3.0-or-later
// Places of the canonical text in the document, and back. Offsets are UTF-16 units of the canonical text: the texts of
// the leaf blocks of #body, empty ones left out, joined by line feeds.
'use strict';

const newsfoldPlaces = (() => {
    const leaves = '#body :is(p, h2, h3, h4, h5, h6, pre, tr)';
    const scrollers = 'pre, .table'; // wide blocks that scroll by themselves
    const edge = 8; // CSS pixels that must be free above and below what is in sight
    let nodes = null; // of the body: a document never changes

    // The body's text nodes, each with the offset at which it begins.
    function textNodes() {
        if (nodes)
            return nodes;
        nodes = [];
        let start = 0;
        for (const block of document.querySelectorAll(leaves)) {
            const first = start;
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (node.length > 0)
                    nodes.push({ node, start });
                start += node.length;
            }
            if (start > first)
                ++start; // the line feed
        }
        return nodes;
    }

    // The first index from 0 to `count` for which `isBeyond` answers true; it does so for all after it.
    function firstBeyond(count, isBeyond) {
        let low = 0;
        let high = count;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (isBeyond(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    const pointIn = ({ node, start }, offset) => Math.min(Math.max(0, offset - start), node.length);

    // Null if the body has no text.
    function rangeOf(start, end) {
        const all = textNodes();
        if (all.length === 0)
            return null;
        const first = Math.min(firstBeyond(all.length, i => all[i].start + all[i].node.length > start), all.length - 1);
        const last = Math.max(first, firstBeyond(all.length, i => all[i].start >= end) - 1);
        return new StaticRange({
            startContainer: all[first].node, startOffset: pointIn(all[first], start),
            endContainer: all[last].node, endOffset: pointIn(all[last], end),
        });
    }

    function liveRange(range) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live;
    }

    // What of a range lies in the body; null if nothing does.
    function offsetsOf(range) {
        const all = textNodes();
        const point = document.createRange();
        point.setStart(range.startContainer, range.startOffset);
        const first = firstBeyond(all.length, i => point.comparePoint(all[i].node, all[i].node.length) > 0);
        point.setStart(range.endContainer, range.endOffset);
        point.collapse(true);
        const last = firstBeyond(all.length, i => point.comparePoint(all[i].node, 0) >= 0) - 1;
        if (first >= all.length || last < first)
            return null;
        const { node: firstNode, start: firstStart } = all[first];
        const { node: lastNode, start: lastStart } = all[last];
        return {
            start: firstStart + (firstNode === range.startContainer ? range.startOffset : 0),
            end: lastStart + (lastNode === range.endContainer ? range.endOffset : lastNode.length),
        };
    }

    const firstBox = range => range.getClientRects()[0] ?? range.getBoundingClientRect();

    // Scrolls so that the beginning of the range is seen, if it is not: to the middle of the view.
    function bringIntoSight(range) {
        const live = liveRange(range);
        const scroller = live.startContainer.parentElement.closest(scrollers);
        if (scroller) {
            const box = firstBox(live);
            const frame = scroller.getBoundingClientRect();
            if (box.left < frame.left || box.right > frame.right)
                scroller.scrollLeft += (box.left + box.right - frame.left - frame.right) / 2;
        }
        const box = firstBox(live);
        if (box.top < edge || box.bottom > window.innerHeight - edge)
            window.scrollBy({ top: (box.top + box.bottom - window.innerHeight) / 2, behavior: 'instant' });
    }

    return { rangeOf, offsetsOf, liveRange, bringIntoSight };
})();
