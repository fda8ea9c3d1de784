/** Whether an address leads nowhere from a phone, because only this computer knows it. */
export const isOfThisComputer = (origin: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname)
