/**
 * What a phone's camera reads as "join this Wi-Fi": the form that ZXing wrote down ("Barcode Contents", Wi-Fi network
 * config), which Android and iOS follow.
 */

export type Wifi = { readonly ssid: string; readonly password: string }

/**
 * The text behind the code, for WPA2 and WPA3. Some readers take a text of hexadecimal digits alone for bytes, so a name
 * or a password is better not one.
 */
export const wifiText = ({ ssid, password }: Wifi): string =>
  `WIFI:T:WPA;S:${escaped(ssid)};P:${escaped(password)};;`

const escaped = (text: string): string => text.replace(/[\\;,":]/g, (sign) => `\\${sign}`)
