// SPDX-License-Identifier: GPL-3.0-or-later
// Marks matches with the engine's highlights, which need no elements of their own. Offsets are UTF-16 units of the
// canonical text: the texts of the leaf blocks of #body, empty ones left out, joined by line feeds.
'use strict';

const newsfoldMatches = (() => {
    const leaves = '#body :is(p, h2, h3, h4, h5, h6, pre, tr)';
    const scrollers = 'pre, .table'; // wide blocks that scroll by themselves
    const edge = 8; // CSS pixels that must be free above and below a match in sight
    const all = new Highlight();
    const current = new Highlight();
    current.priority = 1;
    CSS.highlights.set('match', all);
    CSS.highlights.set('current-match', current);

    let ranges = []; // of the text, not the title
    let index = -1;

    // The text nodes of the blocks, each with the offset at which it begins.
    function nodesOf(blocks) {
        const nodes = [];
        let start = 0;
        for (const block of blocks) {
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

    // `spans` is flat: start, length, start, length … One pass, as they ascend. As many ranges as spans, unless there is
    // no text at all.
    function rangesOf(blocks, spans) {
        const nodes = spans.length > 0 ? nodesOf(blocks) : [];
        if (nodes.length === 0)
            return [];
        const pointIn = ({ node, start }, offset) => Math.min(Math.max(0, offset - start), node.length);
        const ranges = [];
        let first = 0;
        for (let i = 0; i < spans.length; i += 2) {
            const start = spans[i];
            const end = start + spans[i + 1];
            while (first + 1 < nodes.length && nodes[first].start + nodes[first].node.length <= start)
                ++first;
            let last = first;
            while (last + 1 < nodes.length && nodes[last + 1].start < end)
                ++last;
            ranges.push(new StaticRange({
                startContainer: nodes[first].node, startOffset: pointIn(nodes[first], start),
                endContainer: nodes[last].node, endOffset: pointIn(nodes[last], end),
            }));
        }
        return ranges;
    }

    function boxOf(range) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.getClientRects()[0] ?? live.getBoundingClientRect();
    }

    function bringIntoSight(range) {
        const scroller = range.startContainer.parentElement.closest(scrollers);
        if (scroller) {
            const box = boxOf(range);
            const frame = scroller.getBoundingClientRect();
            if (box.left < frame.left || box.right > frame.right)
                scroller.scrollLeft += (box.left + box.right - frame.left - frame.right) / 2;
        }
        const box = boxOf(range);
        if (box.top < edge || box.bottom > window.innerHeight - edge)
            window.scrollBy({ top: (box.top + box.bottom - window.innerHeight) / 2, behavior: 'instant' });
    }

    // The first match that begins below the top of the view; their number if there is none.
    function firstBelowTop() {
        let low = 0;
        let high = ranges.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (boxOf(ranges[middle]).top < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    function setCurrent(wanted) {
        index = wanted >= 0 && wanted < ranges.length ? wanted : -1;
        current.clear();
        if (index >= 0)
            current.add(ranges[index]);
    }

    function set(marks) {
        ranges = rangesOf(document.querySelectorAll(leaves), marks.text);
        all.clear();
        for (const range of ranges)
            all.add(range);
        for (const range of rangesOf(document.querySelectorAll('h1'), marks.title))
            all.add(range);
        setCurrent(marks.current);
    }

    // These two answer the index of the current match.
    function goTo(wanted) {
        setCurrent(wanted);
        if (index >= 0)
            bringIntoSight(ranges[index]);
        return index;
    }

    function step(by) {
        if (ranges.length === 0)
            return -1;
        const wanted = index >= 0 ? index + by : firstBelowTop() - (by < 0 ? 1 : 0);
        return goTo((wanted + ranges.length) % ranges.length);
    }

    return { set, goTo, step };
})();
