/**
 * Chance that can be repeated. Packages take a `Random` as an argument and never find one lying around, so that
 * the same votes give the same bytes on every machine.
 */
export type Random = () => number

/**
 * A seeded source of numbers in [0, 1): sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, warmed up.
 * For drawing samples; never for secrets. `seed` is any string.
 */
export function seededRandom(seed: string): Random {
  const low = hash53(seed)
  const high = hash53(seed, 0x9e3779b9)
  let a = low >>> 0
  let b = (low / 2 ** 32) >>> 0
  let c = high >>> 0
  let d = 1
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

/**
 * A 53-bit hash of a text (cyrb53 by bryc, public domain): for canonical orders that do not depend on who came
 * first. Not cryptographic: whoever chooses the text can choose the hash.
 */
export function hash53(text: string, seed = 0): number {
  let h1 = 0xdeadbeef ^ seed
  let h2 = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    h1 = Math.imul(h1 ^ unit, 2654435761)
    h2 = Math.imul(h2 ^ unit, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return 4294967296 * (2097151 & h2) + (h1 >>> 0)
}
