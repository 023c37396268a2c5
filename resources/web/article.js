// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the program's own world beside the page, whose scripts are off: timers and event listeners do not fire here,
// animation frames do.
'use strict';

const newsfold = (() => {
    const page = document.scrollingElement;
    const linesKept = 2; // lines of the old screen that stay in sight, so that the eye finds its place
    let target = null; // where a page-down still under way will end, in CSS pixels

    const end = () => Math.max(0, page.scrollHeight - window.innerHeight);

    function lineHeight() {
        const size = parseFloat(getComputedStyle(document.body).lineHeight);
        return Number.isFinite(size) ? size : 24;
    }

    // Answers false if the end was in sight already.
    function pageDown() {
        // A wheel or a scroll bar may have moved the page since; only a movement of our own is built upon.
        const from = target !== null && target > window.scrollY && target - window.scrollY < window.innerHeight
            ? target : window.scrollY;
        if (from >= end() - 1)
            return false;
        target = Math.min(end(), from + Math.max(lineHeight(), window.innerHeight - linesKept * lineHeight()));
        window.scrollTo({ top: target, behavior: 'smooth' });
        return true;
    }

    function restorePosition() {
        const position = parseFloat(new URLSearchParams(location.search).get('position'));
        if (position > 0)
            window.scrollTo({ top: position * end(), behavior: 'instant' });
    }

    // Frames come only once the style sheets are there. The channel is opened meanwhile.
    const frame = new Promise(resolve => requestAnimationFrame(resolve));
    new QWebChannel(qt.webChannelTransport, async channel => {
        await frame;
        const number = parseInt(location.pathname.slice(1), 10);
        if (number > 0) // the engine begins with an empty page of its own
            channel.objects.bridge.reportReady(number);
    });
    requestAnimationFrame(restorePosition);

    return { pageDown };
})();
