// Runs Lighthouse as on a phone, over and over, over addresses in one browser. Reads a list of
// {address, skip} as JSON; writes one line of JSON for each: the scores of its runs, and the audits
// that were not perfect. Three runs decide by their median, and so do two that are both perfect;
// of noisy ones five.
import { readFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const MOST = 5;
const pages = JSON.parse(readFileSync(0, "utf-8"));
const chrome = await launch({
  chromePath: process.env.CHROME_PATH,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const perfect = (run) => Object.values(run.scores).every((score) => score === 100);

// One look: the score of each category, and what cost it points.
const look = async (address, skipAudits) => {
  const { lhr } = await lighthouse(address, {
    port: chrome.port, logLevel: "error", skipAudits, disableFullPageScreenshot: true,
  });
  const scores = {};
  const short = [];
  for (const [name, { score, auditRefs }] of Object.entries(lhr.categories)) {
    scores[name] = Math.round((score ?? 0) * 100);
    for (const { id, weight } of auditRefs) {
      const audit = lhr.audits[id];
      if (weight && audit.score !== null && audit.score < 1) short.push(`${id}: ${audit.title} ${audit.displayValue ?? ""}`);
    }
  }
  if (lhr.runtimeError) short.push(lhr.runtimeError.message);
  return { scores, short };
};

for (const { address, skip } of pages) {
  const runs = [];
  const decided = () => runs.filter(perfect).length > (runs.length > 3 ? MOST : 3) / 2;
  while (runs.length < MOST && !decided()) runs.push(await look(address, skip));
  console.log(JSON.stringify({ address, runs }));
}
await chrome.kill();
