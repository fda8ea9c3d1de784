export * from './vote-matrix.ts'
export * from './groups.ts'
export * from './vote-model.ts'
export * from './vote-table.ts'
