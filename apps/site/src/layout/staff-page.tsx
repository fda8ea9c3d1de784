import { Page, type PageProps } from './page.tsx'

/** A page for people who work at a desk: their typefaces and styles, and the whole path. */
export const StaffPage = ({ styles = [], ...props }: Omit<PageProps, 'reader'>) => (
  <Page {...props} reader="desk" styles={['desk.css', ...styles]} />
)
