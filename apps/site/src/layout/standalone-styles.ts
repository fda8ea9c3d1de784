/** Styles and typefaces as text, for a page that must need nothing else. */
import { assetBytes, styleText } from '../http/assets.ts'

/**
 * Style sheets by name, with the typefaces of the scripts that occur in `body` written out in place. A sheet names no
 * address then; letters of other scripts come from the reader's own system.
 */
export function standaloneStyles(names: readonly string[], body: string): string {
  const wanted = SCRIPTS.filter(({ letters }) => letters.test(body)).map(({ family }) => family)
  const faces = styleText('plex.css').replace(/@font-face\s*\{[^}]*\}/g, (face) =>
    wanted.some(
      (family) => face.includes(`font-family:"${family}"`) || face.includes(`font-family:${family};`),
    )
      ? face.replace(/url\("?([^")]+)"?\)/, (_, address: string) => `url(${asData(address)})`)
      : '',
  )
  return [...names.map(styleText), faces].join('\n')
}

const asData = (address: string): string =>
  `data:font/woff2;base64,${Buffer.from(assetBytes(address)).toString('base64')}`

const SCRIPTS = [
  { family: 'IBM Plex Sans', letters: /[A-Za-z0-9]/ },
  { family: 'IBM Plex Sans Hebrew', letters: /\p{Script=Hebrew}/u },
  { family: 'IBM Plex Sans Arabic', letters: /\p{Script=Arabic}/u },
] as const
