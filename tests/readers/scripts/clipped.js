// Words that are cut off, because a box hides what does not fit into it. (What is typed into a
// field moves along in it.)
() => [...document.body.querySelectorAll(":not(input, textarea, select)")]
  .filter((each) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(each);
    const hides = (overflow) => ["hidden", "clip"].includes(overflow);
    // Clipped altogether: it shows itself when the focus comes to it.
    if (clipPath === "inset(50%)" || !each.checkVisibility({ visibilityProperty: true })) return false;
    return (hides(overflowX) && each.scrollWidth > each.clientWidth + 1)
      || (hides(overflowY) && each.scrollHeight > each.clientHeight + 1);
  })
  .map((each) => `${each.outerHTML.replace(/\s+/g, " ").slice(0, 120)}`)
