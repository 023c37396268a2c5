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

    // The style sheet hides the article until this has run: what is painted first is what stays.
    function restorePosition() {
        const position = parseFloat(new URLSearchParams(location.search).get('position'));
        if (position > 0)
            window.scrollTo({ top: position * end(), behavior: 'instant' });
        document.documentElement.classList.add('placed');
    }

    // The engine notes the first paint of text once the window has taken that frame; neither the animation frame in which
    // the paint was made nor the next frame of the window says so.
    const painted = new Promise(resolve => {
        new PerformanceObserver(list => {
            if (list.getEntriesByName('first-contentful-paint').length > 0)
                resolve();
        }).observe({ type: 'paint', buffered: true });
    });

    // Frames come only once the style sheets are there. The channel is opened meanwhile.
    requestAnimationFrame(restorePosition);
    new QWebChannel(qt.webChannelTransport, async channel => {
        await painted;
        const number = parseInt(location.pathname.slice(1), 10);
        if (number > 0) // the engine begins with an empty page of its own
            channel.objects.bridge.reportPainted(number);
    });

    return { pageDown };
})();
