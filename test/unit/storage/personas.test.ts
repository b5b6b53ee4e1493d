import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import type { Persona } from '../../../src/model/records/persona'
import { boardId, startBoard, type TestWindow, World } from './world'

let world: World
let window: TestWindow
beforeEach(() => {
  world = new World()
  window = world.openWindow()
})
afterEach(() => world.close())

const hash = brandId('media', 'cd'.repeat(32))
const media = { id: hash, type: 'image/webp' as const, width: 9, height: 9, bytes: 3 }
const pixels = new Blob([new Uint8Array([7, 8, 9])], { type: 'image/webp' })

function persona(name: string, more: Partial<Persona> = {}): Persona {
  const id = brandId('persona', `persona_${name}`)
  return { id, order: 'a0', name: { en: name }, needs: [], expectations: [], fears: [], evidence: 'partly', ...more }
}

const isStored = async () => (await window.library.media.get(hash)) !== undefined

it('keeps a persona with its picture for every window, and the last that was kept under an id', async () => {
  const other = world.openWindow()
  await window.library.personas.keep(persona('Sara', { picture: hash }), media, pixels)
  await window.library.personas.keep(persona('Sara', { picture: hash, goal: { en: 'A home' } }), media)
  expect(await other.library.personas.list()).toMatchObject([
    { persona: { name: { en: 'Sara' }, goal: { en: 'A home' }, picture: hash }, media },
  ])
  expect(await (await other.library.media.get(hash))?.arrayBuffer()).toEqual(await pixels.arrayBuffer())
})

it('tells its own window and others that personas have changed', async () => {
  let told = 0
  window.library.onChange(() => {
    told += 1
  })
  await window.library.personas.keep(persona('Sara'))
  await window.library.personas.remove(persona('Sara').id)
  expect(told).toBe(2)
  expect(await window.library.personas.list()).toEqual([])
})

it('lets a picture go with the last who shows it: a persona of the library, or a board', async () => {
  await window.library.personas.keep(persona('Sara', { picture: hash }), media, pixels)
  await window.library.personas.keep(persona('Omar', { picture: hash }), media)
  await window.library.personas.remove(persona('Sara').id)
  expect(await isStored()).toBe(true)
  await window.library.create({ ...startBoard(), media: { [hash]: media } })
  await window.library.personas.keep(persona('Omar'))
  expect(await isStored()).toBe(true)
  await window.library.deleteForever(boardId)
  expect(await isStored()).toBe(false)
})

it('skips a row that is no persona, and a picture of which nothing is known', async () => {
  await window.library.personas.keep(persona('Sara', { picture: hash }))
  await world.look((db) => db.personas.put({ id: 'persona_bad', at: 'now', persona: 'gone' }))
  const [only, ...others] = await window.library.personas.list()
  expect(only?.persona).toEqual(persona('Sara'))
  expect(others).toEqual([])
})

it('finds the boards of a store that was made before there were personas', async () => {
  const old = new Dexie('rihla-1', { indexedDB: world.disk })
  old.version(1).stores({
    ...{ meta: 'k', boards: 'id', ops: '[b+seq]', snaps: '[b+seq+part]', media: 'hash, *boards' },
    ...{ drafts: '[b+place]', journal: 'id, b', notes: '++n, b' },
  })
  await old.open()
  await old.table('meta').add({ k: 'schema', format: 1, minWriter: 1 })
  old.close()
  await window.library.create(startBoard())
  await window.library.personas.keep(persona('Sara'))
  expect((await window.library.list()).map((each) => each.id)).toEqual([boardId])
})
