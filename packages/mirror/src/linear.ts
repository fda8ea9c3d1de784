/**
 * Solves A·x = b in place for a symmetric positive definite A of n rows, of which only the lower triangle is read:
 * afterwards `a` holds its Cholesky factor and `b` the solution. Throws where A is not positive definite.
 */
export function solveSymmetric(a: Float64Array, b: Float64Array, n: number) {
  factorise(a, n)
  for (let i = 0; i < n; i++) {
    let sum = b[i]!
    for (let j = 0; j < i; j++) sum -= a[i * n + j]! * b[j]!
    b[i] = sum / a[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let j = i + 1; j < n; j++) sum -= a[j * n + i]! * b[j]!
    b[i] = sum / a[i * n + i]!
  }
}

/** Replaces the lower triangle of A by its Cholesky factor L, A = L·L'. Throws as `solveSymmetric`. */
export function factorise(a: Float64Array, n: number) {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!
      for (let h = 0; h < j; h++) sum -= a[i * n + h]! * a[j * n + h]!
      if (i > j) a[i * n + j] = sum / a[j * n + j]!
      else if (sum > 0) a[i * n + i] = Math.sqrt(sum)
      else throw new Error('factorise: the matrix is not positive definite')
    }
}

/**
 * Makes `count` columns of a tall matrix (rows of `count` numbers) orthonormal, in order; a column
 * that adds nothing to those before it becomes null.
 */
export function orthonormalise(columns: Float64Array, count: number) {
  for (let f = 0; f < count; f++) {
    const before = Math.sqrt(dotColumns(columns, columns, count, f, f))
    for (let h = 0; h < f; h++) {
      const dot = dotColumns(columns, columns, count, f, h)
      for (let at = 0; at < columns.length; at += count) columns[at + f]! -= dot * columns[at + h]!
    }
    const length = Math.sqrt(dotColumns(columns, columns, count, f, f))
    const scale = length > before * 1e-9 ? 1 / length : 0
    for (let at = 0; at < columns.length; at += count) columns[at + f]! *= scale
  }
}

/** Inner product of column f of one tall matrix with column h of another of the same shape. */
export function dotColumns(a: Float64Array, b: Float64Array, count: number, f: number, h: number): number {
  let sum = 0
  for (let at = 0; at < a.length; at += count) sum += a[at + f]! * b[at + h]!
  return sum
}

/**
 * Eigenvectors of a small symmetric matrix by Jacobi rotations: `vectors[i·n + f]` is entry i of vector f, largest
 * eigenvalue first.
 */
export function eigenvectors(
  symmetric: Float64Array,
  n: number,
): { values: number[]; vectors: Float64Array } {
  const a = symmetric.slice()
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q)
  const order = Array.from({ length: n }, (_, f) => f).sort((x, y) => a[y * n + y]! - a[x * n + x]! || x - y)
  const vectors = v.map((_, at) => v[at - (at % n) + order[at % n]!]!)
  return { values: order.map((f) => a[f * n + f]!), vectors }
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number) {
  const off = a[p * n + q]!
  if (off === 0) return
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * off)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  for (let i = 0; i < n; i++) turn(a, i * n + p, i * n + q, c, s)
  for (let i = 0; i < n; i++) turn(a, p * n + i, q * n + i, c, s)
  for (let i = 0; i < n; i++) turn(v, i * n + p, i * n + q, c, s)
}

function turn(a: Float64Array, at: number, and: number, c: number, s: number) {
  const x = a[at]!
  const y = a[and]!
  a[at] = c * x - s * y
  a[and] = s * x + c * y
}
