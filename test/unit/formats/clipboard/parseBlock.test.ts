import { describe, expect, test } from 'vitest'
import { textOfHtml } from '../../../../src/formats/clipboard'
import { parseBlock } from '../../../../src/formats/clipboard/parseBlock'

describe('text of the clipboard as cells', () => {
  test('lines are rows, without the blank ones at the ends', () => {
    expect(parseBlock('\ufeffOne\r\nTwo\r\n\r\nThree\r\n\r\n')).toEqual([['One'], ['Two'], [''], ['Three']])
    expect(parseBlock(' \n\t\n')).toEqual([])
  })

  test('tabs are columns, and a cell in marks keeps its lines, tabs and doubled marks', () => {
    expect(parseBlock('A\t"B\n""b"""\t"C\tc"\nD\n')).toEqual([
      ['A', 'B\n"b"', 'C\tc'],
      ['D', '', ''],
    ])
  })

  test('marks around plain words are the words’ own', () => {
    expect(parseBlock('"I never know where I stand"\n"Why again?"\t"x"')).toEqual([
      ['"I never know where I stand"', ''],
      ['"Why again?"', '"x"'],
    ])
  })

  test('marks that do not pair up are signs like others', () => {
    expect(parseBlock('"Hello, he said\nand left')).toEqual([['"Hello, he said'], ['and left']])
    expect(parseBlock('"Hello" he said\t12" wide')).toEqual([['"Hello" he said', '12" wide']])
  })

  test('the bullets and numbers of a list in a document are no column', () => {
    expect(parseBlock('•\tFirst\n•\tSecond')).toEqual([['First'], ['Second']])
    expect(parseBlock('1.\tFirst\n\n٢.\tثانياً')).toEqual([['First'], [''], ['ثانياً']])
    expect(parseBlock('1\tFirst\n2\tSecond')).toEqual([
      ['1', 'First'],
      ['2', 'Second'],
    ])
  })

  test('blank columns at the end of a range are left out', () => {
    expect(parseBlock('A\t\t\nB\tC\t\n')).toEqual([
      ['A', ''],
      ['B', 'C'],
    ])
  })
})

describe('HTML without plain text beside it', () => {
  test('a table gives its cells, with the empty ones', () => {
    const html =
      '<table><tr><td></td><th>A&nbsp;&amp;&#x62;<br>c</th></tr>\n<tr><td>&lt;D&gt;</td><td> e </td></tr></table>'
    expect(parseBlock(textOfHtml(html))).toEqual([
      ['', 'A &b\nc'],
      ['<D>', 'e'],
    ])
  })

  test('paragraphs and list items are lines, and what is for the browser is not read', () => {
    const html =
      '<head><title>No</title></head><!-- <p>no</p> --><style>p{}</style><p>One</p>\n<ul><li>Two <b>bold</b></li><li>Three</li></ul><script>alert("<p>no</p>")</script>'
    expect(textOfHtml(html)).toBe('One\nTwo bold\nThree')
  })

  test('broken HTML of a million signs is read at once', () => {
    for (const piece of ['<script>', '<a', '<!--', '<td>&#', '<tr><tr'])
      expect(typeof textOfHtml(piece.repeat(1_000_000 / piece.length))).toBe('string')
  })
})
