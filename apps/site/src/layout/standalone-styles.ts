/** Styles and typefaces as text, for a page that must need nothing else. */
import type { Language } from '@daylight/basics'
import { assetBytes, styleText } from '../http/assets.ts'

/**
 * Style sheets by name, with the typefaces of the scripts that occur in `body` written out in place, so that a sheet
 * names no address: the language of the page first, regular before semibold, as far as `mostBytes` goes. Other letters
 * come from the reader's own system.
 */
export function standaloneStyles(
  names: readonly string[],
  body: string,
  language: Language,
  mostBytes: number,
): string {
  const sheets = names.map(styleText).join('\n')
  const faces: string[] = []
  let left = mostBytes - Buffer.byteLength(sheets)
  for (const face of facesFor(body, language)) {
    const inPlace = face.replace(/url\("?([^")]+)"?\)/, (_, at: string) => `url(${asData(at)})`)
    if (inPlace.length > left) break
    left -= inPlace.length
    faces.push(inPlace)
  }
  return [sheets, styleText('plex.css').replace(FACE, ''), ...faces].join('\n')
}

/** The rules of the typefaces that are wanted, the most wanted first. */
function facesFor(body: string, language: Language): string[] {
  const all = styleText('plex.css').match(FACE) ?? []
  const scripts = SCRIPTS.filter(({ letters }) => letters.test(body)).sort(
    (a, b) => Number(b.of === language) - Number(a.of === language),
  )
  const inWeight = (weight: string) =>
    scripts.flatMap(({ family }) =>
      all.filter((face) => inRule(face, 'font-family') === family && inRule(face, 'font-weight') === weight),
    )
  return [...inWeight('400'), ...inWeight('600')]
}

/** What a rule says about one property, without quotation marks. */
const inRule = (rule: string, property: string): string | undefined =>
  new RegExp(`${property}:\\s*"?([^";}]+)`).exec(rule)?.[1]

const asData = (address: string): string =>
  `data:font/woff2;base64,${Buffer.from(assetBytes(address)).toString('base64')}`

const SCRIPTS = [
  { family: 'IBM Plex Sans', of: 'en', letters: /[A-Za-z0-9]/ },
  { family: 'IBM Plex Sans Hebrew', of: 'he', letters: /\p{Script=Hebrew}/u },
  { family: 'IBM Plex Sans Arabic', of: 'ar', letters: /\p{Script=Arabic}/u },
] as const

const FACE = /@font-face\s*\{[^}]*\}/g
