const PKG = '^packages/([^/]+)/'
const ROOM = '^apps/site/src/rooms/([^/]+)/'
const TEST = '\\.test\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'packages-are-pure',
      comment: 'A package takes values and returns values: no Node, no browser, no app.',
      severity: 'error',
      from: { path: PKG, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-know-only-basics',
      severity: 'error',
      from: { path: PKG },
      to: { path: PKG, pathNot: ['^packages/(basics|context)/', '^packages/$1/'] },
    },
    {
      name: 'packages-never-see-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'rooms-do-not-reach-into-rooms',
      comment: 'Rooms meet in packages/ or through values passed by site.ts.',
      severity: 'error',
      from: { path: ROOM },
      to: { path: ROOM, pathNot: '^apps/site/src/rooms/$1/' },
    },
    {
      name: 'only-stores-touch-the-database',
      severity: 'error',
      from: {
        path: '^apps/site/src/',
        pathNot: ['/store\\.ts$', '^apps/site/src/(db/|main\\.ts|open-house\\.ts)', TEST],
      },
      to: { path: '^apps/site/src/db/', pathNot: '^apps/site/src/db/(problem)\\.ts$' },
    },
    {
      name: 'browser-code-stays-in-the-browser',
      severity: 'error',
      from: { path: '/enhance/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '(^|/)node_modules/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
}
