// What is lost where the reader's own colours replace ours: an edge that was a background, and
// colours that insist on themselves.
() => {
  const wrong = [];
  const said = (each) => each.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const shown = (each) => each.checkVisibility({ visibilityProperty: true });
  const own = ["checkbox", "radio", "range", "hidden"];
  for (const each of document.querySelectorAll("button, input, select, textarea, .button")) {
    if (own.includes(each.type) || !shown(each)) continue;
    const style = getComputedStyle(each);
    // A word that explains itself when pressed keeps its line.
    const lined = style.textDecorationLine.includes("underline");
    const edged = lined || ["Top", "Right", "Bottom", "Left"].every((side) =>
      style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1);
    if (!edged) wrong.push(`no edge: ${said(each)}`);
  }
  for (const each of document.body.querySelectorAll("*")) {
    if (getComputedStyle(each).forcedColorAdjust === "none" && !each.closest("svg")) wrong.push(`keeps its own colours: ${said(each)}`);
  }
  return wrong;
}
