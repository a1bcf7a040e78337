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
 * Keeps a part of a page as a picture for people to read, and asserts that it stays below `mostBytes`. A workbench has few
 * colours: with a palette and as WebP without loss, its pictures take a third of the bytes and look the same.
 */
export async function takePicture(page: Page, path: string, clip: Part, mostBytes: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const shot = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const withPalette = await sharp(shot).png({ palette: true, effort: 10, dither: 0 }).toBuffer();
  const { size } = await sharp(withPalette).webp({ lossless: true, effort: 6 }).toFile(path);
  assert.ok(size < mostBytes, `${path} has ${String(size)} bytes`);
}
