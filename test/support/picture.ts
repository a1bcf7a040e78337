import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A part of a window, in pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps a part of a page as a PNG for people to read, and asserts that it stays below `mostBytes`. A workbench has few
 * colours: with a palette, its pictures take well under half the bytes and look the same.
 */
export async function takePicture(page: Page, path: string, clip: Part, mostBytes: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const shot = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const { size } = await sharp(shot).png({ palette: true, effort: 10, compressionLevel: 9, dither: 0 }).toFile(path);
  assert.ok(size < mostBytes, `${path} has ${String(size)} bytes`);
}
