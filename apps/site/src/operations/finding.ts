/** What `daylight doctor` says of one thing. 'note' is worth knowing; 'mend' must be put right. */
export type Finding = {
  readonly about: string
  readonly level: 'good' | 'note' | 'mend'
  /** What was found; then, unless all is well, what it means and what to do. */
  readonly text: string
}

/** Makes findings about one thing. */
export const findingsAbout = (about: string) => ({
  good: (text: string): Finding => ({ about, level: 'good', text }),
  note: (text: string): Finding => ({ about, level: 'note', text }),
  mend: (text: string): Finding => ({ about, level: 'mend', text }),
})

/** One line for a terminal. */
export const findingLine = ({ about, level, text }: Finding): string => `${level}  ${about}: ${text}`
