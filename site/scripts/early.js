try {
  const theme = localStorage.getItem('unfold:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage.
}
if (self.origin === 'null') document.documentElement.dataset.apart = '';
const homework = /^#homework\/[^/]*\/[^/]*\/(\w+)/.exec(location.hash);
if (homework) document.documentElement.dataset.homework = homework[1];
