import { useEffect, useState } from 'react'

/** The main part of the page: what lies beside every landmark is hard to find, so menus are put into it. */
export function useLandmark(): HTMLElement | undefined {
  const [main, setMain] = useState<HTMLElement | undefined>(undefined)
  useEffect(() => setMain(document.querySelector('main') ?? document.body), [])
  return main
}
