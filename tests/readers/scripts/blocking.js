// What the first paint waits for, besides the page itself; and what only paper needs.
() => {
  const waited = document.querySelectorAll(
    "link[rel~=stylesheet], script[src]:not([defer], [async], [type=module])");
  const timed = performance.getEntriesByType("resource").filter((each) => 
    each.renderBlockingStatus === "blocking" || each.name.includes("/qr.svg"));
  return [...new Set([...[...waited].map((each) => each.href || each.src), ...timed.map((each) => each.name)])];
}
