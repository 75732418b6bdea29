// Runs pa11y's HTML_CodeSniffer (WCAG 2 AAA) over addresses in one browser. Reads a list of
// addresses as JSON, answers a list of findings as JSON.
import { readFileSync } from "node:fs";
import pa11y from "pa11y";
import puppeteer from "puppeteer";

const addresses = JSON.parse(readFileSync(0, "utf-8"));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
const found = [];
// A form that sends nothing, and is there for its reset, needs no button that sends (H32).
const sendsNothing = ({ code, context }) => code.endsWith("H32.2") && /^<form method="dialog"/.test(context);
for (const address of addresses) {
  const { issues } = await pa11y(address, {
    browser, page, standard: "WCAG2AAA", runners: ["htmlcs"], timeout: 60000,
  });
  found.push(...issues.filter((each) => !sendsNothing(each)).map(({ code, message, selector }) => ({ address, code, message, selector })));
}
await browser.close();
console.log(JSON.stringify(found));
