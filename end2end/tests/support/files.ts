// What is inside of the files that pages give.

import { inflateRawSync } from "node:zlib";

/// The parts of a zip file by name, in their order, as text (APPNOTE.TXT, 4.3.12: the central directory).
export function unzipped(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    const packed = file.readUInt32LE(at + 20);
    const [name, extra, comment] = [at + 28, at + 30, at + 32].map((place) => file.readUInt16LE(place));
    const local = file.readUInt32LE(at + 42);
    const begins = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(begins, begins + packed);
    const text = file.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content);
    parts.set(file.toString("utf8", at + 46, at + 46 + name), text.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}

/// Keywords and texts of a PNG (iTXt); fails where one has another check than the browser would count.
export function textsOf(png: Buffer): [string, string][] {
  const texts: [string, string][] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const content = png.subarray(at + 8, at + 8 + length);
    if (png.toString("latin1", at + 4, at + 8) === "iTXt") {
      if (png.readUInt32BE(at + 8 + length) !== crc32(png.subarray(at + 4, at + 8 + length))) throw new Error("wrong check");
      const keyword = content.toString("latin1", 0, content.indexOf(0));
      texts.push([keyword, content.toString("utf8", keyword.length + 5)]);
    }
    at += 12 + length;
  }
  return texts;
}

/// The check of a chunk (PNG 1.2, annex D), bit by bit.
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
