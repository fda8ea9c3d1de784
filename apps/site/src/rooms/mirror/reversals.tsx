/** Where most of a side are wrong about which way most of another go. Both kinds, every direction. */
import type { Reversal, View } from '@daylight/mirror'
import { Finding, MOST_DRAWN } from './finding.tsx'
import { GapFigures, GapSlope } from './gap-slope.tsx'
import { inTurn, type Reading } from './reading.ts'

const KINDS = ['unseen-agreement', 'imagined-agreement'] as const
type Found = { readonly view: View; readonly reversal: Reversal }

export const Reversals = ({ reading, views }: { reading: Reading; views: readonly View[] }) => (
  <>
    {inTurn(reading, KINDS, 'reversal').map((kind) => (
      <ReversalsOfKind
        reading={reading}
        kind={kind}
        found={views.flatMap((view) =>
          view.reversals
            .filter((r) => r.kind === kind)
            .filter(reading.isPutForward)
            .map((reversal) => ({ view, reversal })),
        )}
      />
    ))}
  </>
)

const ReversalsOfKind = (props: { reading: Reading; kind: Reversal['kind']; found: readonly Found[] }) => {
  const { reading, kind, found } = props
  const { t } = reading
  return (
    <>
      <h3>{t(`mirror.reversal.${kind}.title`)}</h3>
      <p>{t(`mirror.reversal.${kind}.count`, { count: found.length })}</p>
      <div class="findings slopes">
        {found.slice(0, MOST_DRAWN).map(({ view, reversal }) => {
          const gap = view.gaps.find((g) => g.statement === reversal.statement)
          return (
            <Finding
              reading={reading}
              statement={reversal.statement}
              sentence={t(`mirror.reversal.${kind}.sentence`, {
                guesser: reading.sideName(view.guesser),
                about: reading.sideName(view.about),
              })}
              isUnderHeading
            >
              {gap && <GapSlope reading={reading} view={view} gap={gap} />}
              {gap && <GapFigures reading={reading} gap={gap} />}
            </Finding>
          )
        })}
      </div>
    </>
  )
}
