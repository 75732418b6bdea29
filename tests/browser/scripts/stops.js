// Numbers the controls in the order they are read, and notes each one that the focus comes to.
// Answers how often to press Tab. Of a group of radio buttons, one is a stop; a date or a time is
// one stop here, and several for the keyboard: day, month, year, and the button of its calendar. What
// stands in a frame is a page of its own: the keys pass through it.
() => {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex]";
  const shown = (each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const groups = new Set();
  const isStop = (each) => {
    if (each.disabled || each.tabIndex < 0 || each.type === "hidden" || !shown(each)) return false;
    if (each.type !== "radio") return true;
    const radios = [...document.getElementsByName(each.name)];
    if (radios.some((radio) => radio.checked)) return each.checked;
    if (groups.has(each.name)) return false;
    groups.add(each.name);
    return true;
  };
  const stops = [...document.querySelectorAll(controls)].filter(isStop);
  // A second walk over the same page does not note twice.
  document.removeEventListener("focusin", window.walk?.note);
  window.walk = { stops, reached: [], note };
  // From the top, wherever the page has put the focus.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  const drawn = (style) => style.content !== "none" && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  function note({ target }) {
    // Of a card, the ring goes around all of what can be clicked.
    const ring = [null, "::after"].some((part) => drawn(getComputedStyle(target, part)));
    const box = target.getBoundingClientRect();
    const inView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth;
    window.walk.reached.push({ target, ring, inView });
  }
  document.addEventListener("focusin", note);
  const several = stops.filter((each) => ["date", "time"].includes(each.type));
  return stops.length + 4 * several.length + 2 * document.querySelectorAll("iframe").length;
}
