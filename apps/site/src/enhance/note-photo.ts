/**
 * <note-photo> around the field for a photograph: draws it again in this phone, small and without what the camera wrote
 * into it, shows what will be sent, and says so where it is still too large. Without script the field works as it
 * stands, and the server does the same.
 */
class NotePhoto extends HTMLElement {
  #input: HTMLInputElement | null = null
  #said = document.createElement('p')
  #shown: HTMLCanvasElement | null = null
  /** Counts choices, so that a slow photograph does not take the place of one that was chosen after it. */
  #choice = 0
  #isWorking = false
  #waits: HTMLFormElement | null = null

  connectedCallback() {
    this.#input = this.querySelector('input[type="file"]')
    if (!this.#input || this.contains(this.#said)) return
    this.#said.setAttribute('role', 'status')
    this.append(this.#said)
    this.#input.addEventListener('change', () => void this.#chosen())
    this.closest('form')?.addEventListener('submit', (event) => {
      if (!this.#isWorking) return
      event.preventDefault()
      this.#waits = event.currentTarget as HTMLFormElement
    })
  }

  async #chosen() {
    const choice = ++this.#choice
    const file = this.#input?.files?.[0]
    this.#show('', null)
    if (!file) return
    this.#isWorking = true
    this.#show(this.dataset['working'] ?? '', null)
    const drawn = await redrawn(file)
    if (choice !== this.#choice) return
    this.#isWorking = false
    if (drawn && put(this.#input, drawn.file)) this.#show(this.dataset['ready'] ?? '', drawn.canvas)
    else this.#keepAsItIs(file)
    const waits = this.#waits
    this.#waits = null
    // A photograph that was taken out of the form must be seen to be gone before anything is sent.
    if (waits && this.#input?.value) waits.requestSubmit()
  }

  /** What this browser cannot draw the server may still read, if it is small enough to get there. */
  #keepAsItIs(file: File) {
    if (file.size <= Number(this.dataset['most'])) return this.#show('', null)
    if (this.#input) this.#input.value = ''
    this.#show(this.dataset['tooLarge'] ?? '', null)
  }

  #show(words: string, canvas: HTMLCanvasElement | null) {
    this.#said.textContent = words
    this.#shown?.remove()
    this.#shown = canvas
    if (canvas) this.append(canvas)
  }
}

/** The photograph as a JPEG of at most `MOST_SIDE` dots a side; null where the browser cannot read it. */
async function redrawn(file: File): Promise<{ file: File; canvas: HTMLCanvasElement } | null> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, MOST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const pen = canvas.getContext('2d')
    if (!pen) return null
    // What is see-through would turn black.
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return blob && { canvas, file: new File([blob], 'photo.jpg', { type: 'image/jpeg' }) }
  } catch {
    // No picture, or one of a kind or size that this browser does not draw.
    return null
  }
}

/** Puts the file into the field in place of the one that was chosen; false where the browser does not allow it. */
function put(input: HTMLInputElement | null, file: File): boolean {
  try {
    const hand = new DataTransfer()
    hand.items.add(file)
    if (input) input.files = hand.files
    return input?.files?.[0] === file || input?.files?.[0]?.size === file.size
  } catch {
    return false
  }
}

const MOST_SIDE = 1600
const QUALITY = 0.8

customElements.define('note-photo', NotePhoto)

export {}
