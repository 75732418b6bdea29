// Controls that do nothing where scripts are forbidden.
() => {
  const works = ["popovertarget", "commandfor", "formaction", "form"];
  const dead = (each) => each.matches("a")
    ? ["#", ""].includes(each.getAttribute("href")) || each.protocol === "javascript:"
    : !works.some((name) => each.hasAttribute(name)) && (each.type === "button" || !each.form);
  return [...document.querySelectorAll("a[href], button")]
    .filter((each) => dead(each) && each.checkVisibility({ visibilityProperty: true }))
    .map((each) => each.outerHTML.replace(/\s+/g, " ").slice(0, 120));
}
