/**
 * <dot-steppers> around fields for dots: a button for one more and one for one fewer beside each, and a line that
 * says how many are left. The number fields stay and are what is sent.
 */
type Words = {
  /** What to say with none left, with one left, and so on. */
  readonly left: readonly string[]
  readonly over: string
  readonly more: string
  readonly fewer: string
}

class DotSteppers extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute('data-ready')) return
    this.setAttribute('data-ready', '')
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words
    const most = Number(this.dataset['most'])
    const said = this.querySelector('output')
    const fields = [...this.querySelectorAll<HTMLInputElement>('input[type="number"]')]
    const acts: { field: HTMLInputElement; fewer: HTMLButtonElement; more: HTMLButtonElement }[] = []

    const left = () => fields.reduce((rest, field) => rest - dotsIn(field), most)
    const show = () => {
      const rest = left()
      if (said) {
        said.hidden = false
        said.textContent = words.left[rest] ?? words.over
        said.classList.toggle('over', rest < 0)
      }
      // The browser then holds the form back, with these words at the first field that holds dots.
      for (const field of fields) field.setCustomValidity('')
      if (rest < 0) fields.find((field) => dotsIn(field) > 0)?.setCustomValidity(words.over)
      for (const { field, fewer, more } of acts) {
        // Not `disabled`: the focus of somebody who presses the last one would be lost.
        fewer.setAttribute('aria-disabled', String(dotsIn(field) === 0))
        more.setAttribute('aria-disabled', String(rest <= 0))
      }
    }
    const step = (field: HTMLInputElement, by: 1 | -1) => {
      const after = dotsIn(field) + by
      if (after < 0 || (by > 0 && left() <= 0)) return
      field.value = after === 0 ? '' : String(after)
      show()
    }
    for (const field of fields) {
      const label = this.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent?.trim() ?? ''
      const fewer = button('−', `${words.fewer}: ${label}`, () => step(field, -1))
      const more = button('+', `${words.more}: ${label}`, () => step(field, 1))
      field.before(fewer)
      field.after(more)
      field.addEventListener('input', show)
      acts.push({ field, fewer, more })
    }
    show()
  }
}

const dotsIn = (field: HTMLInputElement): number => Math.max(0, Math.trunc(Number(field.value) || 0))

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = sign
  made.setAttribute('aria-label', name)
  made.addEventListener('click', act)
  return made
}

customElements.define('dot-steppers', DotSteppers)
