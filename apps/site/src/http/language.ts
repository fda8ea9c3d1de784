/** In which language a page speaks: the path says so; without one, what the browser prefers. */
import { isLanguage, type Language, languages } from '@daylight/basics'
import { createMiddleware } from 'hono/factory'
import { type Translate, translator } from '../words/translator.ts'
import type { Plainly } from './plain.ts'

/** What every page finds in its context. */
export type Spoken = { Variables: { t: Translate } }
type Asked = { Variables: Spoken['Variables'] & Partial<Plainly['Variables']> }

/** For routes under `/:lang`: puts the translator into the context, and answers 404 for a language nobody speaks here. */
export const speaking = createMiddleware<Asked>(async (c, next) => {
  const language = c.req.param('lang') ?? ''
  if (!isLanguage(language)) return c.notFound()
  c.set('t', translator(language, c.get('plain')))
  return next()
})

/** The best of our languages for an Accept-Language header; English where none fits. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';')
      return {
        language: tag.toLowerCase().split('-')[0] ?? '',
        quality: Number(quality.replace(/^\s*q=/, '')) || 0,
      }
    })
    .sort((a, b) => b.quality - a.quality)
  // "iw" is what old Android phones still call Hebrew.
  return wanted.map((w) => (w.language === 'iw' ? 'he' : w.language)).find(isLanguage) ?? languages[0]
}
