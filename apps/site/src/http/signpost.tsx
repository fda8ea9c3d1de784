/** What stands on the second port of a hall, in plain http: nothing but the way to its https address. */
import { Hono } from 'hono'
import { raw } from 'hono/html'
import { InEachLanguage } from '../hall/trilingual.tsx'
import { translator } from '../words/translator.ts'
import { asset, assetRoutes } from './assets.ts'
import { securityHeaders } from './headers.ts'

/**
 * Whoever asks by the hall's name is sent on to the same page over https. Whoever typed its number reads where to go:
 * their phone may not know the name, and then being sent on would only show an error.
 */
export function signpost(origin: string) {
  const { hostname } = new URL(origin)
  return new Hono()
    .use(securityHeaders(false))
    .route('/assets', assetRoutes())
    .all('*', (c) => {
      const asked = new URL(c.req.url)
      if (asked.hostname !== hostname) return c.html(<Signpost origin={origin} />)
      c.header('Location', `${origin}${asked.pathname}${asked.search}`)
      return c.html(<Signpost origin={origin} />, 302)
    })
}

const Signpost = ({ origin }: { origin: string }) => (
  <>
    {raw('<!doctype html>')}
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{translator('en')('hall.signpost.title')}</title>
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('site.css')} />
        <link rel="stylesheet" href={asset('hall.css')} />
      </head>
      <body>
        <main class="frame">
          <InEachLanguage
            say={(t) => (
              <>
                <h1>{t('hall.signpost.title')}</h1>
                <p>{t('hall.signpost.text')}</p>
                <p>
                  <a class="button main" href={`${origin}/${t.language}/`} dir="ltr">
                    {origin}
                  </a>
                </p>
                <p>{t('hall.signpost.help')}</p>
              </>
            )}
          />
        </main>
      </body>
    </html>
  </>
)
