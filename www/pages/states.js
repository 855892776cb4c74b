// Under each element: its state, what it found, and why it failed.
for (const element of document.querySelectorAll('model-compare')) {
  const output = document.createElement('output');
  let reason;
  const say = () => {
    const found = (element.diagnostics ?? []).map(({ severity, code, at }) => `${severity}[${code}] at ${at}`);
    output.textContent = [element.dataset.state ?? 'waiting', reason, ...found].filter(Boolean).join(' · ');
  };
  element.after(output);
  element.addEventListener('error', ({ detail }) => { reason = `${detail.type}: ${detail.message}`; say(); });
  element.addEventListener('load', () => { reason = undefined; say(); });
  new MutationObserver(say).observe(element, { attributeFilter: ['data-state', 'data-render-count'] });
  say();
}
