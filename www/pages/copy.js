// Buttons that copy a piece of code, and say so to those who cannot see it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const code = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector('[role=status]');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = 'Copied.';
    } catch {
      // A page that may not write to the clipboard can still select.
      getSelection().selectAllChildren(code);
      status.textContent = 'Selected: copy it with your keyboard.';
    }
    setTimeout(() => { status.textContent = ''; }, 4000);
  });
}
