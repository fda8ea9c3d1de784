/**
 * <quiet-clock>: a ring that empties from full to nothing, one step a minute. No sound, no motion, nothing kept. How
 * long is left comes from the server, since a laptop's own clock may be wrong; only what passes after that is its own.
 */
class QuietClock extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const ends = Date.now() + Number(this.dataset['left'])
    const show = () => {
      const left = ends - Date.now()
      const minutes = Math.max(0, Math.ceil(left / MINUTE))
      this.#say(minutes)
      if (minutes > 0) this.#timer = setTimeout(show, left - (minutes - 1) * MINUTE)
    }
    show()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #say(minutes: number) {
    const part = (name: string) => this.querySelector(`[data-part="${name}"]`)
    const whole = Number(this.dataset['minutes'])
    const ring = part('left')
    ring?.setAttribute('pathLength', String(whole))
    // A dash as long as the ring would leave a seam.
    ring?.setAttribute('stroke-dasharray', minutes < whole ? `${minutes} ${whole}` : 'none')
    // The gap opens at the top and grows clockwise, as the hand of a clock would wipe it.
    ring?.setAttribute('stroke-dashoffset', String(minutes - whole))
    part('dial')?.toggleAttribute('hidden', minutes === 0)
    const [count, said] = [part('count'), part('said')]
    if (count) count.textContent = String(minutes)
    if (said && minutes === 0) said.textContent = this.dataset['over'] ?? ''
  }
}

const MINUTE = 60_000

customElements.define('quiet-clock', QuietClock)

export {}
