// What was wrong on the walk that stops.js noted.
() => {
  const { stops, reached } = window.walk;
  const said = (each) => each.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const wrong = [];
  const visited = reached.map(({ target }) => target);
  for (const each of stops) if (!visited.includes(each)) wrong.push(`never reached: ${said(each)}`);
  for (const { target, ring, inView } of reached) {
    if (!ring) wrong.push(`no ring: ${said(target)}`);
    if (!inView) wrong.push(`out of view: ${said(target)}`);
  }
  const places = visited.slice(0, stops.length).map((each) => stops.indexOf(each)).filter((place) => place >= 0);
  const late = places.findIndex((place, at) => at && place < places[at - 1]);
  if (late > 0) wrong.push(`out of order: ${said(stops[places[late]])}`);
  return wrong;
}
