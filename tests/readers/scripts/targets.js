// Controls on which fewer than `least` pixels can be pressed, in one direction or the other, by
// where a press really lands: a card's link is as large as the card, a box has its label. A link
// or a word to press in a sentence is as high as its line (WCAG 2.5.5 exempts it).
(least) => {
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const inSentence = (each) => {
    if (!each.matches("a, button") || !getComputedStyle(each).display.startsWith("inline")) return false;
    let block = each.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const rest = block.cloneNode(true);
    for (const other of rest.querySelectorAll("a, button, summary, details, ul, ol, .printed")) other.remove();
    return /\p{L}{2}/u.test(rest.textContent);
  };
  const wrong = [];
  for (const each of document.querySelectorAll(controls)) {
    // What no key comes to is not there for people: a trap for programs.
    if (each.disabled || each.tabIndex < 0 || !each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    if (each.closest("[hidden], [inert]") || inSentence(each)) continue;
    // A link that shows itself to the focus alone is measured when it has it. (Of a group of radio
    // buttons, a browser remembers which had the focus: they are left alone.)
    if (each.matches("a")) each.focus({ preventScroll: true });
    each.scrollIntoView({ block: "center" });
    // Of a link that breaks over lines, the longest line.
    const [box] = [...each.getClientRects()].sort((one, other) => other.width - one.width);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const lands = (x, y) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (each.contains(hit) || hit.closest("label")?.control === each);
    };
    const reach = (dx, dy) => {
      let far = 0;
      while (far < least && lands(x + dx * (far + 1), y + dy * (far + 1))) far += 1;
      return far;
    };
    const sizes = { wide: reach(-1, 0) + reach(1, 0) + 1, high: reach(0, -1) + reach(0, 1) + 1 };
    for (const [direction, size] of Object.entries(sizes)) {
      if (size < least) wrong.push(`${size} px ${direction}: ${each.outerHTML.replace(/\s+/g, " ").slice(0, 120)}`);
    }
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return wrong;
}
