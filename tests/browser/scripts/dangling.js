// References to ids that are not in the page, and ids that are in it twice: axe sees neither all.
() => {
  const references = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
    "aria-activedescendant", "aria-details", "aria-errormessage", "form", "list", "headers"];
  const wrong = [];
  for (const name of references) {
    for (const each of document.querySelectorAll(`[${name}]`)) {
      for (const id of each.getAttribute(name).split(/\s+/)) {
        if (!document.getElementById(id)) wrong.push(`${name}="${id}" in ${each.outerHTML.slice(0, 120)}`);
      }
    }
  }
  for (const link of document.querySelectorAll("a[href^='#']")) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (id && !document.getElementById(id)) wrong.push(`a link to #${id}: ${link.textContent.trim()}`);
  }
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return [...wrong, ...twice.map((id) => `two elements have the id ${id}`)];
}
