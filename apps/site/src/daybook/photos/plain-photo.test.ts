import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainPhoto } from './plain-photo.ts'
import { SMALL_JPEG as JPEG, SMALL_PNG as PNG } from './small-pictures.test.ts'

const WEBP_PICTURE = from(
  'VlA4IDYAAADQAQCdASoMAAgABABoJagCdEcAZIADUAD+4t9+7c31MXzzkHv8mO7T/wb9zfcE9+f+DaTAAAA=',
)

const MARK = 'N31.7767 E35.2345 iPhone of Salma'
function from(base64: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, 'base64'))
}
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const says = (photo: Uint8Array | undefined, words: string) =>
  Buffer.from(photo ?? []).includes(Buffer.from(words, 'latin1'))
const equal = (photo: Uint8Array | undefined, wanted: Uint8Array) =>
  assert.equal(Buffer.from(photo ?? []).toString('hex'), Buffer.from(wanted).toString('hex'))

const segment = (marker: number, body: Uint8Array) =>
  joined([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff], body)
/** Exif as a camera writes it: the way up first, then what nobody should read. */
function exif(way: number, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(26))
  view.setUint16(0, isLittle ? 0x4949 : 0x4d4d)
  view.setUint16(2, 42, isLittle)
  view.setUint32(4, 8, isLittle)
  view.setUint16(8, 1, isLittle)
  view.setUint16(10, 0x0112, isLittle)
  view.setUint16(12, 3, isLittle)
  view.setUint32(14, 1, isLittle)
  view.setUint16(18, way, isLittle)
  return joined(bytes('Exif\0\0'), new Uint8Array(view.buffer), bytes(`GPS ${MARK}`))
}
/** A JPEG with everything that a phone may add, in front of the picture and behind it. */
const fromPhone = (way: number, isLittle = false) =>
  joined(
    [0xff, 0xd8],
    segment(0xe1, exif(way, isLittle)),
    segment(0xe1, bytes(`http://ns.adobe.com/xap/1.0/\0${MARK}`)),
    segment(0xe2, bytes(`MPF\0${MARK}`)),
    segment(0xed, bytes(`Photoshop 3.0\0${MARK}`)),
    segment(0xef, bytes(MARK)),
    segment(0xfe, bytes(MARK)),
    JPEG.slice(2),
    bytes(`a second picture ${MARK}`),
  )
const PLAIN_EXIF = (way: number) =>
  joined(
    segment(
      0xe1,
      joined(bytes('Exif\0\0MM\0*'), [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0]),
    ),
  )

test('a photograph from a phone says neither where it was taken nor with what', () => {
  const photo = plainPhoto(fromPhone(1))
  assert.ok(says(fromPhone(1), MARK))
  assert.ok(!says(photo?.bytes, MARK))
  assert.ok(!says(photo?.bytes, 'Exif'))
  equal(photo?.bytes, JPEG)
  assert.equal(photo?.mediaType, 'image/jpeg')
})
test('a photograph that was taken with the phone upright still stands upright', () => {
  for (const way of [2, 3, 6, 8])
    for (const isLittle of [false, true]) {
      const photo = plainPhoto(fromPhone(way, isLittle))
      assert.ok(!says(photo?.bytes, MARK))
      // Right behind the header of JFIF, where every browser looks for it.
      equal(photo?.bytes, joined(JPEG.slice(0, 20), PLAIN_EXIF(way), JPEG.slice(20)))
    }
})
test('the small picture from before a photograph was cropped does not stay inside', () => {
  const header = segment(0xe0, joined(bytes('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 2, 2], bytes(MARK)))
  const other = segment(0xe0, bytes(`JFXX\0\x10${MARK}`))
  equal(plainPhoto(joined([0xff, 0xd8], header, other, JPEG.slice(20)))?.bytes, JPEG)
})
test('a comment between two scans goes, and the scans stay', () => {
  const scan = JPEG.slice(JPEG.lastIndexOf(0xda) - 1, -2)
  const twice = joined(JPEG.slice(0, -2), scan, [0xff, 0xd9])
  const commented = joined(JPEG.slice(0, -2), segment(0xfe, bytes(MARK)), scan, [0xff, 0xd9])
  equal(plainPhoto(commented)?.bytes, twice)
})
test('how the colours of a JPEG are meant stays, and nothing beside it', () => {
  const adobe = segment(0xee, joined(bytes('Adobe'), [0, 100, 0, 0, 0, 0, 1]))
  const longer = segment(0xee, joined(bytes('Adobe'), [0, 100, 0, 0, 0, 0, 1], bytes(MARK)))
  const wanted = joined(JPEG.slice(0, 20), adobe, JPEG.slice(20))
  equal(plainPhoto(joined(JPEG.slice(0, 20), longer, JPEG.slice(20)))?.bytes, wanted)
})
test('a PNG keeps what draws it, and loses what was written beside it and behind it', () => {
  const chunk = (name: string) => joined([0, 0, 0, MARK.length], bytes(name + MARK), [0, 0, 0, 0])
  const added = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'iCCP', 'fdAT', 'vpAg'].map(chunk)
  const photo = plainPhoto(joined(PNG.slice(0, 33), ...added, PNG.slice(33), bytes(MARK)))
  equal(photo?.bytes, PNG)
  assert.equal(photo?.mediaType, 'image/png')
})
test('a WebP loses Exif, XMP and colour profile, and its header no longer speaks of them', () => {
  const chunk = (name: string, body: Uint8Array) =>
    joined(bytes(name), [body.length, 0, 0, 0], body, body.length % 2 ? [0] : [])
  const webp = (...chunks: Uint8Array[]) => {
    const length = chunks.reduce((sum, one) => sum + one.length, 4)
    return joined(bytes('RIFF'), [length & 0xff, length >> 8, 0, 0], bytes('WEBP'), ...chunks)
  }
  const header = (flags: number) => chunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 11, 0, 0, 7, 0, 0))
  const added = ['ICCP', 'EXIF', 'XMP '].map((name) => chunk(name, bytes(MARK)))
  const photo = plainPhoto(joined(webp(header(0x3c), ...added, WEBP_PICTURE), bytes(MARK)))
  equal(photo?.bytes, webp(header(0x10), WEBP_PICTURE))
  assert.equal(photo?.mediaType, 'image/webp')
  equal(plainPhoto(webp(WEBP_PICTURE))?.bytes, webp(WEBP_PICTURE))
  assert.equal(plainPhoto(webp(header(2), chunk('ANIM', bytes(MARK)), chunk('ANMF', WEBP_PICTURE))), null)
})
test('what is no photograph is none, whatever its name says', () => {
  for (const other of [
    '',
    'GIF89a',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '%PDF-1.7',
    'RIFF\0\0\0\0WAVE',
  ])
    assert.equal(plainPhoto(bytes(other)), null)
})
test('a photograph that was cut off on the way is not taken for a whole one', () => {
  for (const whole of [JPEG, PNG])
    for (let length = 0; length < whole.length; length++)
      assert.equal(plainPhoto(whole.slice(0, length)), null)
})
test('a small file that unfolds to a picture of a hundred million dots is not handed to the phones of a hall', () => {
  const huge = Uint8Array.from(PNG)
  new DataView(huge.buffer).setUint32(16, 10_000)
  new DataView(huge.buffer).setUint32(20, 10_000)
  assert.equal(plainPhoto(huge), null)
})
test('whatever bytes come, the answer is a photograph or none', () => {
  const starts = [JPEG, PNG, joined(bytes('RIFF'), [62, 0, 0, 0], bytes('WEBP'), WEBP_PICTURE)]
  const change = fc.record({
    start: fc.constantFrom(...starts),
    at: fc.nat(500),
    bytes: fc.uint8Array({ maxLength: 40 }),
  })
  fc.assert(
    fc.property(change, ({ start, at, bytes: other }) => {
      const changed = joined(start.slice(0, at), other, start.slice(at + other.length))
      const once = plainPhoto(changed)
      // What was made plain has nothing left to lose.
      if (once) equal(plainPhoto(once.bytes)?.bytes, once.bytes)
    }),
  )
})
