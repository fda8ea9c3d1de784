/** PNG (W3C, third edition) with the chunks that draw it and no others; what follows its end is left out. */
import type { Drawn } from './drawn.ts'

/** The parts of a PNG that draw it; null for what is none, or ends before its end. */
export function plainPng(bytes: Uint8Array): Drawn | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length || (at === 8) !== (name === 'IHDR')) return null
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return { parts, width: view.getUint32(16), height: view.getUint32(20) }
    at = end
  }
  return null
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA'])
