// Before anything is painted: the theme that the reader chose last, where this browser keeps it.
try {
  const theme = localStorage.getItem('unfold:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system decides.
}
