/** A page of names as one HTML file that needs nothing else: no script, no style sheet, no connection. */
import type { PageName, VerifiedPage } from '@daylight/stepout'
import { inWords, sideName } from './show.ts'

/** The file's text. Names stand in their own direction; what people wrote is escaped. */
export function pageHtml({ call, page }: VerifiedPage): string {
  const { text } = call.call
  const sides = call.call.sides.map((_, side) => {
    const names = page.names.filter((one) => one.side === side)
    return `<section>\n<h2>${escaped(sideName(call, side))} (${names.length})</h2>\n<ul>\n${names.map(item).join('\n')}\n</ul>\n</section>`
  })
  const paragraphs = Object.entries(text).map(
    ([tag, words]) => `<p lang="${escaped(tag)}" dir="auto">${escaped(words)}</p>`,
  )
  const title = escaped((text['en'] ?? Object.values(text)[0] ?? '').slice(0, 80))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${title}</title>
<main>
${paragraphs.join('\n')}
${sides.join('\n')}
<p>Signed by ${page.sigs.length} of ${call.call.trustees.length} trustees. Check it yourself: <code>npx daylight verify page.json</code></p>
<p>The call in words: ${inWords(call.id)}</p>
</main>
</html>
`
}

const item = ({ name, aff }: PageName): string =>
  `<li><bdi>${escaped(name)}</bdi>${aff ? `, <bdi>${escaped(aff)}</bdi>` : ''}</li>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
