// Writes down everything that a page says, before any other script runs.
'use strict';
window.seen = { console: [], errors: [], rejections: [], violations: [], events: [] };
for (const kind of ['error', 'warn', 'info', 'log', 'debug']) {
  const original = console[kind];
  console[kind] = (...words) => {
    seen.console.push(`${kind}: ${words.join(' ')}`);
    original.apply(console, words);
  };
}
addEventListener('error', (event) => { if (event instanceof ErrorEvent) seen.errors.push(event.message); });
addEventListener('unhandledrejection', (event) => seen.rejections.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) => {
  seen.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
});
// The element's events don't bubble, but events are captured on their way down, by the document: a window hears no load.
for (const type of ['load', 'error']) {
  document.addEventListener(type, (event) => {
    if (!event.target.matches?.('model-compare')) return;
    const { type: kind, message, url } = event.detail ?? {};
    seen.events.push({ type, kind, message, url, id: event.target.id, bubbles: event.bubbles });
  }, true);
}
