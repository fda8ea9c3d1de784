/** Thrown by a store for an act that the person's roles do not allow: the second door, behind the one on the route. */
export class NotAllowed extends Error {
  constructor() {
    super('not allowed')
    this.name = 'NotAllowed'
  }
}

/** Hands an act through where it is allowed; otherwise the act throws `NotAllowed` whenever it is tried. */
export const only = <Arguments extends readonly unknown[], Done>(
  isAllowed: boolean,
  act: (...given: Arguments) => Promise<Done>,
): ((...given: Arguments) => Promise<Done>) =>
  isAllowed ? act : async () => Promise.reject(new NotAllowed())
