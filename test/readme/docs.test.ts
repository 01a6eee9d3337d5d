import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const listed = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" }).map((file) => `${folder}${file}`);
const pages = ["README.md", "CONTRIBUTING.md", ...listed("docs/").filter((file) => file.endsWith(".md"))];
const tests = listed("test/").filter((file) => /\.tsx?$/.test(file));

const read = (url: URL) => readFileSync(url, "utf8");
const blocks = /^```(\w*)\n([^]*?)^```$/gm;

/** As GitHub makes it of a heading. */
const toAnchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/ /g, "-");

function isThere(link: string, page: URL): boolean {
  const url = new URL(link, page);
  const { hash } = url;
  url.hash = "";
  if (!existsSync(url)) return false;
  const headings = () =>
    [
      ...read(url)
        .replace(blocks, "")
        .matchAll(/^#+ (.+)$/gm),
    ].map(([, text = ""]) => text);
  return hash === "" || headings().some((heading) => `#${toAnchor(heading)}` === hash);
}

describe.each(pages)("%s", (page) => {
  const text = read(new URL(page, root));

  it("links to files and headings that are there", () => {
    const links = [...text.replace(blocks, "").matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !isThere(link, new URL(page, root)))).toEqual([]);
  });

  it("shows no file that is not compiled: what begins with an import is one of the tests, word for word", () => {
    const files = [...text.matchAll(blocks)].flatMap(([, language = "", code = ""]) =>
      /^tsx?$/.test(language) && /^import [^]*^export /m.test(code) ? [code.trim()] : [],
    );
    const all = files.length > 0 ? tests.map((file) => read(new URL(file, root)).trim()) : [];
    expect(files.filter((code) => !all.includes(code))).toEqual([]);
  });
});
