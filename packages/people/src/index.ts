export * from './may.ts'
export * from './person.ts'
export * from './role.ts'
export * from './together.ts'
