/** The way back, above a desk's page. */
export const Trail = ({ to, words }: { to: string; words: string }) => (
  <p class="trail">
    <a href={to}>{words}</a>
  </p>
)
