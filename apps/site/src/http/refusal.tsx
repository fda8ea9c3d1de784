/** Pages for what could not be done: what happened, what was kept, what to do. Never a code alone. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Page } from '../layout/page.tsx'
import { type Translate, translator } from '../words/translator.ts'
import { preferredLanguage } from './language.ts'

/** Every reason for such a page, with the status that machines read. */
export const REFUSALS = {
  'not-found': 404,
  'not-yours': 403,
  'needs-https': 403,
  'too-large': 413,
  'too-often': 429,
  fault: 500,
  'storage-full': 507,
  'storage-busy': 503,
} as const satisfies Record<string, ContentfulStatusCode>
export type RefusalKind = keyof typeof REFUSALS

/** Answers with the page of a refusal, in the language of the path or else the browser's. */
export function refuse(c: Context, kind: RefusalKind): Response | Promise<Response> {
  const t =
    (c.get('t') as Translate | undefined) ??
    translator(preferredLanguage(c.req.header('Accept-Language')), c.get('plain'))
  return c.html(<RefusalPage t={t} kind={kind} />, REFUSALS[kind])
}

const RefusalPage = ({ t, kind }: { t: Translate; kind: RefusalKind }) => (
  <Page t={t} title={t(`common.refused.${kind}.title`)} path="/">
    <h1>{t(`common.refused.${kind}.title`)}</h1>
    <p>{t(`common.refused.${kind}.text`)}</p>
    <p>
      <a href={`/${t.language}/`}>{t('common.home')}</a>
    </p>
  </Page>
)
