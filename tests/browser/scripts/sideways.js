// Nothing, unless the page scrolls sideways; then the elements that reach beyond its edge.
() => {
  const root = document.documentElement;
  const boxes = [root, document.body, document.getElementById("main")].filter(Boolean);
  if (boxes.every((box) => box.scrollWidth <= box.clientWidth)) return [];
  const scrolls = (each) => ["auto", "scroll"].includes(getComputedStyle(each).overflowX);
  const inside = (each) => each && each !== document.body && (scrolls(each) || inside(each.parentElement));
  return [...document.body.querySelectorAll("*")]
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([each, box]) => (box.right > root.clientWidth + 1 || box.left < -1) && !inside(each.parentElement))
    .map(([each, box]) => `${each.outerHTML.slice(0, 120)} from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
}
