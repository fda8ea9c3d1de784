import type { House } from '../house.ts'

/**
 * Whether this address may promise that something stays sealed: over https, and on this computer alone. Elsewhere
 * whoever shares the network can read along, and change the very page.
 */
export const maySeal = ({ origin, isHttps }: House['config']): boolean =>
  isHttps || LOOPBACK.test(new URL(origin).hostname)

// What browsers treat as trustworthy without https (W3C Secure Contexts, 3.1).
const LOOPBACK = /^(127(\.\d{1,3}){3}|\[::1\]|(.+\.)?localhost)$/
