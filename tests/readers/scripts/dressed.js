// Puts a reader's own style over the page, or takes it off again. Not as an element: the policy
// rightly refuses those.
(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = css ? [sheet] : [];
}
