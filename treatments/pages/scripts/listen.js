// Reads the page aloud where the device has a voice for its language; elsewhere nothing is there.
let [play, stop, on, here, ...speeds] = WORDS; // put here by words.py
let speech = self.speechSynthesis;
let { lang } = document.documentElement;
let found = new Set; // of blocks with text. One utterance each, because long ones stop in Chrome.
let at = 0; // the block; remembered for each address as long as the window is open
let rate = 1;
let spoken; // the utterance that is being spoken
let all = []; // the buttons at the headings

try { at = +sessionStorage[location] || 0 } catch {} // it may be forbidden
let walker = document.createTreeWalker(document.querySelector("main"), 4); // pieces of text
while (walker.nextNode()) {
  let { data, parentElement } = walker.currentNode;
  let block = parentElement.closest("h1,h2,h3,p,li,dt,dd,div,blockquote,nav,form,summary,[popover]");
  if (data.trim() && block) found.add(block), block.text = (block.text ?? "") + data;
}
// What is not read, unless it is opened.
let blocks = [...found].filter(block => !block.closest("nav,form,summary,[popover]"));

let button = (text, press) => {
  let one = document.createElement("button");
  one.textContent = text;
  one.onclick = press;
  one.style = "min-height:3rem;padding:0 1em;border:2px solid;background:none;color:inherit;font:inherit";
  return one;
};
let show = () => {
  all.forEach(one => one.textContent = spoken ? stop : here);
  listen.textContent = spoken ? stop : at ? on : play;
};
let hush = () => {
  spoken = speech.cancel();
  show();
};
let speak = () => {
  while (blocks[at]?.closest("details:not([open])")) at++;
  let text = blocks[at]?.text;
  if (text) {
    let one = spoken = new SpeechSynthesisUtterance(text);
    speech.speak(Object.assign(one, { lang, rate, onend: () => one == spoken && speak(at++) }));
  } else at = spoken = 0;
  show();
  sessionStorage[location] = at;
};
// Stops, or starts at a block. Only then is there more to press: the speeds, and every heading.
let from = start => {
  if (spoken) return hush();
  if (!all[0]) {
    listen.after(...speeds.map((speed, place) => button(speed, () => {
      rate = [.7, 1, 1.4][place];
      if (spoken) setTimeout(speak, hush()); // said right after a cancel, it is lost in Chrome
    })));
    all = blocks.filter(block => block.matches("h1,h2")).map(block => {
      let one = button(here, () => from(blocks.indexOf(block)));
      block.after(one);
      return one;
    });
  }
  at = start;
  speak();
};
let listen = button(play, () => from(at));

// Voices may come late. Into the row of "Display", so that nothing moves.
if (speech) {
  (speech.onvoiceschanged = () => {
    if (speech.getVoices().some(one => one.lang.startsWith(lang.slice(0, 2)))) panel.after(listen);
    show();
  })();
  onpagehide = hush;
}
