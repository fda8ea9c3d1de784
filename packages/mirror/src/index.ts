export * from './vote-matrix.ts'
