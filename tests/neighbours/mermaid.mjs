// Reads diagrams with Mermaid's own parser: a list of texts in, a list of outlines out, both JSON.
// An outline is its title and its rows, each with how deep it is; `null` stands for what Mermaid refuses.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

// Signs that are spelled out are kept in a form of Mermaid's own until they are drawn.
function drawn(text) {
  const area = window.document.createElement("textarea");
  area.innerHTML = text.replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";")
    .replaceAll(/<br\s*\/?>/gi, " ");
  return area.value.replaceAll(/\s+/g, " ").trim();
}

function rows(node, depth = -1) {
  const below = (node.children ?? []).flatMap((child) => rows(child, depth + 1));
  return [[depth, drawn(node.descr ?? node.text)], ...below];
}

async function outline(text) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const [[, title], ...below] = rows(db.getMindmap ? db.getMindmap() : db.getRoot());
    return { title, rows: below };
  } catch {
    return null;
  }
}

// Its diagrams are there from the first reading on.
await mermaid.parse("mindmap\n  root");

const outlines = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  outlines.push(await outline(text));
}
console.log(JSON.stringify(outlines));
