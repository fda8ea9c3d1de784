/** What everybody agrees to by staying. It carries no name, and whoever reads it keeps it. */
import { InEach } from './in-each.tsx'
import { Foot, Lines, Tick } from './parts.tsx'
import type { Paper } from './sheets.ts'

export const ConsentSheet = ({ languages, gathering }: Paper) => (
  <section class="sheet a4 consent">
    <InEach languages={languages} say={(t) => <h2>{t('paper.consent.title')}</h2>} />
    {PARTS.map((part) => (
      <InEach
        languages={languages}
        say={(t) => (
          <>
            <h3>{t(`paper.consent.${part}.title`)}</h3>
            <p>{t(`paper.consent.${part}.text`)}</p>
          </>
        )}
      />
    ))}
    <div class="mine">
      <InEach languages={languages} say={(t) => <h3>{t('paper.consent.mine')}</h3>} />
      {CHOICES.map((choice) => (
        <div class="choice">
          <Tick />
          <InEach languages={languages} say={(t) => t(`paper.consent.photo.${choice}`)} />
        </div>
      ))}
    </div>
    <InEach languages={languages} say={(t) => t('paper.consent.keep')} />
    {BLANKS.map((blank) => (
      <div class="asked">
        <InEach kind="small" languages={languages} say={(t) => t(`paper.consent.${blank}`)} />
        <Lines count={1} />
      </div>
    ))}
    <Foot gathering={gathering} />
  </section>
)

const PARTS = ['free', 'phones', 'photos', 'kept', 'not-kept', 'limits'] as const
const CHOICES = ['no', 'ask'] as const
const BLANKS = ['whom', 'until'] as const
