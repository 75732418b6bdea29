// What is wrong on paper, while the page is shown as printed.
() => {
  const said = (each) => each.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const shown = (each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const wrong = [];
  for (const each of document.querySelectorAll("nav, .skip, dialog")) {
    if (shown(each)) wrong.push(`of no use on paper: ${said(each)}`);
  }
  // Of what is inside, a link may stay away, as links do on paper.
  for (const each of document.querySelectorAll("main details")) {
    const inside = [...each.children].filter((one) => !one.matches("summary") && one.textContent.trim());
    if (inside.length && !inside.some((one) => shown(one) && one.getBoundingClientRect().height)) {
      wrong.push(`stays closed: ${said(each)}`);
    }
  }
  for (const each of document.body.querySelectorAll("*")) {
    if (["fixed", "sticky"].includes(getComputedStyle(each).position) && shown(each)) wrong.push(`would stand on every sheet: ${said(each)}`);
  }
  const { color, backgroundColor } = getComputedStyle(document.body);
  if (color !== "rgb(0, 0, 0)") wrong.push(`the ink is ${color}`);
  if (!["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(backgroundColor)) wrong.push(`the paper is ${backgroundColor}`);
  const address = document.querySelector("link[rel=canonical]")?.href;
  const dated = document.querySelector("meta[name=robots]");
  // A card that is carried about says nothing but what was chosen for it.
  const card = document.querySelector(".card-shown");
  if (address && !dated && !card && !document.body.innerText.includes(address)) wrong.push(`does not say ${address}`);
  return wrong;
}
