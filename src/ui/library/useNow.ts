import { useEffect, useState } from 'react'
import { useServices } from '../services'

const MINUTE = 60_000

/** The time, renewed every minute: enough for "2 minutes ago". */
export function useNow(): Date {
  const { now } = useServices()
  const [moment, setMoment] = useState(() => new Date(now()))
  useEffect(() => {
    const timer = setInterval(() => setMoment(new Date(now())), MINUTE)
    return () => clearInterval(timer)
  }, [now])
  return moment
}
