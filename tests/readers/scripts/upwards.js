// Stops that lie higher on the page than the stop before: the eye would have to jump. (A column
// further on in the line may begin higher up.) After stops.js, which lists them.
() => {
  const rtl = getComputedStyle(document.body).direction === "rtl";
  const boxes = window.walk.stops.map((each) => each.getBoundingClientRect());
  return window.walk.stops.filter((each, place) => {
    if (!place) return false;
    const [before, after] = [boxes[place - 1], boxes[place]];
    const beside = rtl ? after.right <= before.left : after.left >= before.right;
    return after.bottom <= before.top && !beside;
  }).map((each) => each.outerHTML.replace(/\s+/g, " ").slice(0, 120));
}
