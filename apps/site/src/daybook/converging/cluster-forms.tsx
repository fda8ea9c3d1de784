/** The forms of the clusters' page: a new cluster, a group that begins, a statement for everybody. */
import { type Cluster, isDate, MOST_CHARACTERS, MOST_CLUSTER, MOST_STEP } from '@daylight/gather'
import type { Child } from 'hono/jsx'
import { Field } from '../../layout/form.tsx'
import { LanguageOptions } from '../../layout/language-options.tsx'
import type { ClustersProps } from './clusters-props.ts'
import { OwnWords } from './own-words.tsx'
import { EXAMPLE_DATE, idOf } from './refused.ts'

/** A new cluster; it stands open while there is none. */
export const MakeForm = (props: ClustersProps & { isOpen: boolean }) => {
  const { t, address } = props.desk
  return (
    <Form
      {...props}
      form="make"
      action={(id) => `${address}/${id}`}
      title={t('converging.make.title')}
      send={t('converging.make.send')}
    >
      <Line
        {...props}
        form="make"
        name="words"
        label={t('converging.make.words')}
        hint={t('converging.make.hint', { most: MOST_CLUSTER })}
      />
      <LanguageField {...props} form="make" />
    </Form>
  )
}

type AtCluster = ClustersProps & { readonly cluster: Cluster }

/** Somebody begins something. */
export const GroupForm = (props: AtCluster) => {
  const { t, address } = props.desk
  const form = `group-${props.cluster.id}`
  const date = valueIn(props, form, 'date')
  // A browser's calendar shows nothing of a day that does not exist; then it stands there as text.
  const isShown = date === '' || isDate(date)
  return (
    <Form
      {...props}
      form={form}
      action={(id) => `${address}/${props.cluster.id}/groups/${id}`}
      title={t('converging.group.title')}
      send={t('converging.group.send')}
    >
      <Line
        {...props}
        form={form}
        name="initiator"
        label={t('converging.group.initiator')}
        hint={t('converging.group.initiator-hint')}
      />
      <Line
        {...props}
        form={form}
        name="firstStep"
        label={t('converging.group.firstStep')}
        hint={t('converging.group.firstStep-hint', { most: MOST_STEP })}
      />
      <Field
        name="date"
        id={idOf(form, 'date')}
        label={t('converging.group.date')}
        hint={t('converging.group.date-hint', { example: EXAMPLE_DATE })}
        problems={props.again?.problems}
        control={(tied) => (
          <input
            {...tied}
            type={isShown ? 'date' : 'text'}
            required
            class="date"
            dir="ltr"
            value={date}
            autocomplete="off"
          />
        )}
      />
      <LanguageField {...props} form={form} />
    </Form>
  )
}

/** A sentence for everybody to vote on. */
export const DrawForm = (props: AtCluster) => {
  const { t, address, actor } = props.desk
  const form = `draw-${props.cluster.id}`
  return (
    <Form
      {...props}
      form={form}
      action={(id) => `${address}/${props.cluster.id}/statements/${id}`}
      title={t('converging.draw.title')}
      send={t('converging.draw.send')}
    >
      <p>{t(actor.kind === 'house' ? 'converging.draw.next-house' : 'converging.draw.next')}</p>
      <Field
        name="words"
        id={idOf(form, 'words')}
        label={t('converging.draw.words')}
        hint={t('converging.draw.hint', { most: MOST_CHARACTERS })}
        problems={props.again?.problems}
        control={(tied) => (
          <textarea {...tied} rows={3} required dir="auto" autocomplete="off">
            {valueIn(props, form, 'words')}
          </textarea>
        )}
      />
      <LanguageField {...props} form={form} />
    </Form>
  )
}

/** A form under its title, open where it was sent before and could not be taken. */
const Form = (
  props: ClustersProps & {
    form: string
    action: (id: string) => string
    title: string
    send: string
    isOpen?: boolean
    cluster?: Cluster
    children: Child
  },
) => {
  const isAgain = props.again?.typed.form === props.form
  const id = isAgain && props.again?.problems.length ? props.again.typed.id : props.newId()
  return (
    <details class="fold" open={isAgain || props.isOpen}>
      <summary>
        {props.title}
        {props.cluster && (
          <span class="away">
            {': '}
            <OwnWords of={props.cluster} reader={props.desk.t.language} />
          </span>
        )}
      </summary>
      <form method="post" action={props.action(id)}>
        {props.children}
        <button type="submit" class="main">
          {props.send}
        </button>
      </form>
    </details>
  )
}

const Line = (props: ClustersProps & { form: string; name: string; label: string; hint: string }) => (
  <Field
    name={props.name}
    id={idOf(props.form, props.name)}
    label={props.label}
    hint={props.hint}
    problems={props.again?.problems}
    control={(tied) => (
      <input
        {...tied}
        type="text"
        required
        dir="auto"
        autocomplete="off"
        value={valueIn(props, props.form, props.name)}
      />
    )}
  />
)

const LanguageField = (props: ClustersProps & { form: string }) => {
  const { t, languages } = props.desk
  const chosen = valueIn(props, props.form, 'language') || t.language
  return (
    <Field
      name="language"
      id={idOf(props.form, 'language')}
      label={t('converging.language')}
      problems={props.again?.problems}
      control={(tied) => (
        <select {...tied}>
          <LanguageOptions t={t} tags={languages} chosen={chosen} />
        </select>
      )}
    />
  )
}

const valueIn = ({ again }: ClustersProps, form: string, name: string): string =>
  again?.typed.form === form ? (again.typed.values[name] ?? '') : ''
