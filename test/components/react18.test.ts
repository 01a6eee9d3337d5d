import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useEffect } from "react";
import { expect, test } from "vitest";
import { useEffectBeforePaint } from "../../src/components/useEffectBeforePaint.ts";
import { filesUnder, root } from "../architecture/modules.ts";

const src = join(root, "src");
const filesWith = (pattern: RegExp) =>
  filesUnder(src, /\.tsx?$/).filter((file) => pattern.test(readFileSync(join(src, file), "utf8")));

test("a component takes no `ref` as a prop, which React 18 never hands over", () => {
  expect(filesWith(/^\s+ref\??: .*;$|^(export )?function [A-Z]\w+\(\{[^}]*\bref\b/m)).toEqual([]);
});

test("an effect before paint is a plain one on a server, where React 18 would warn", () => {
  expect(useEffectBeforePaint).toBe(useEffect);
  expect(filesWith(/\buseLayoutEffect\(/)).toEqual([]);
});
