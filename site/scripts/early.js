try {
  const theme = localStorage.getItem('unfold:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage.
}
if (self.origin === 'null') document.documentElement.dataset.apart = '';
