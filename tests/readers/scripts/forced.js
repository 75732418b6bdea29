// What is lost where the reader's own colours replace ours: an edge that was a background, words on
// a ground of their own colour, and colours that insist on themselves. (Not asked of axe-core: it
// reads text-fill-color, which says the colour that was replaced.)
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
  const ground = (each) => {
    if (!each) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(each);
    return /^rgba\(.*, 0\)$/.test(backgroundColor) ? ground(each.parentElement) : backgroundColor;
  };
  for (const each of document.body.querySelectorAll("*")) {
    const speaks = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (speaks && shown(each) && getComputedStyle(each).color === ground(each)) wrong.push(`cannot be seen: ${said(each)}`);
    if (getComputedStyle(each).forcedColorAdjust === "none" && !each.closest("svg")) wrong.push(`keeps its own colours: ${said(each)}`);
  }
  return wrong;
}
