/**
 * <guess-slider> around a number field: adds a line to touch. It shows no value until it is touched, since a mark
 * that stands somewhere already would be taken for advice. The number field stays and is what is sent.
 */
class GuessSlider extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input')
    if (!field || this.querySelector('input[type=range]')) return
    const line = document.createElement('input')
    line.type = 'range'
    for (const name of ['min', 'max', 'step']) line.setAttribute(name, field.getAttribute(name) ?? '')
    const label = this.closest('.field')?.querySelector('label')
    line.setAttribute('aria-label', label?.textContent?.trim() ?? '')
    const said = document.createElement('output')
    said.htmlFor.value = field.id
    this.append(said, line)

    const show = () => {
      const isSaid = field.value !== '' && field.checkValidity()
      line.classList.toggle('untouched', !isSaid)
      if (isSaid) line.value = field.value
      const words = isSaid ? '' : (this.dataset['untouched'] ?? '')
      said.textContent = words
      line.setAttribute('aria-valuetext', isSaid ? field.value : words)
    }
    const touch = () => {
      field.value = line.value
      show()
    }
    line.addEventListener('input', touch)
    // A touch on the very middle changes nothing, so the browser calls it no input.
    line.addEventListener('pointerup', touch)
    field.addEventListener('input', show)
    show()
  }
}

customElements.define('guess-slider', GuessSlider)
