import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fencedBlocks } from '../../../src/base/fencedBlocks'

const texts = (text: string) => fencedBlocks(text).map(({ text: inside }) => inside)

describe('fenced blocks', () => {
  test('a block is what stands between two lines of backticks, with its language', () => {
    const [block, ...more] = fencedBlocks('Here:\n```json\n{"a": 1}\n```\nThat is all.')
    expect(block).toEqual({ language: 'json', text: '{"a": 1}', at: 14, isClosed: true })
    expect(more).toEqual([])
  })

  test('what stands in a fence comes out as it went in', () => {
    const line = fc.string().filter((each) => !/[`\n]/.test(each))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('', 'json', 'mermaid'), (lines, language) => {
        const inside = lines.join('\n')
        const source = `before\n  \`\`\`${language} \n${inside}\n \`\`\`\nafter`
        const found = fencedBlocks(source)
        expect(found.map(({ text }) => text)).toEqual([inside])
        expect(source.slice(found[0]?.at).startsWith(inside)).toBe(true)
      }),
    )
  })

  test('a block without an end goes on to the end of the text and says so', () => {
    expect(fencedBlocks('```\na\nb')).toEqual([{ language: '', text: 'a\nb', at: 4, isClosed: false }])
    expect(fencedBlocks('```json')).toEqual([{ language: 'json', text: '', at: 7, isClosed: false }])
  })

  test('a named fence inside an open one begins a block of its own', () => {
    expect(texts('```\nfirst\n```json\nsecond\n```')).toEqual(['first', 'second'])
  })

  test('backticks within a sentence open nothing', () => {
    expect(texts('Say ```journey``` aloud, or ``` so and so.')).toEqual([])
  })

  test('a block with nothing in it is empty', () => {
    expect(texts('```\n```')).toEqual([''])
  })
})
