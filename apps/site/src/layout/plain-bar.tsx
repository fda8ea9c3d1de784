import type { PlainReason } from '../http/plain.ts'
import type { Translate } from '../words/translator.ts'

/** Stands on every page of a hall without https: what is switched off, and why. */
export const PlainBar = ({ t, reason, frame }: { t: Translate; reason: PlainReason; frame: string }) => (
  <aside class="plain-bar" aria-label={t('hall.plain.title')}>
    <div class={frame}>
      <p>
        <strong>{t('hall.plain.title')}.</strong> {t(`hall.plain.${reason}`)} {t('hall.plain.off')}{' '}
        <a href={`/${t.language}/hall`}>{t('hall.plain.more')}</a>
      </p>
    </div>
  </aside>
)
