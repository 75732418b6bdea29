// In every page, before anything is painted: what the reader chose under "Display" on an earlier
// page. Nothing chosen, or storage forbidden: the page stays as it is.
try { document.querySelectorAll(localStorage.display).forEach(one => one.checked = 1) } catch {}
