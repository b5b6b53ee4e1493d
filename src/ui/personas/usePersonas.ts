import { useEffect, useState } from 'react'
import { matchesSearch } from '../../base/fold'
import { wordsOfText } from '../../lanes/cardWords'
import type { Persona } from '../../model/records/persona'
import type { KeptPersona } from '../../storage'
import { useServices } from '../services'

/** The personas of the library, kept true when this window or another one changes them; undefined until they are read. */
export function usePersonas(): readonly KeptPersona[] | undefined {
  const { library } = useServices()
  const [kept, setKept] = useState<readonly KeptPersona[]>()
  useEffect(() => {
    let turn = 0
    const read = () => {
      turn += 1
      const mine = turn
      library.personas.list().then(
        (all) => mine === turn && setKept(all),
        // A store that does not answer is told of where boards are listed.
        () => mine === turn && setKept([]),
      )
    }
    read()
    const stop = library.onChange(read)
    return () => {
      turn = Number.NaN
      stop()
    }
  }, [library])
  return kept
}

/** True when every word of the query stands somewhere in what is known of the persona, in either language. */
export function isPersonaFound(persona: Persona, query: string): boolean {
  const { name, role, goal, quote, needs, expectations, fears } = persona
  const words = [name, role, goal, quote, ...needs, ...expectations, ...fears].map(wordsOfText).join(' ')
  return matchesSearch(words, query)
}

/** True when a board's copy says the same as the one of the library; where each stands does not matter. */
export function isSamePersona(a: Persona, b: Persona): boolean {
  return canonical(a) === canonical(b)
}

function canonical({ order: _place, ...persona }: Persona): string {
  const sorted = Object.entries(persona).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(sorted, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
