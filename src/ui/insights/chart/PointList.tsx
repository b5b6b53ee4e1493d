import { Fragment, type ReactNode } from 'react'
import styles from '../insights.module.css'

export interface PointGroup {
  readonly key: string
  readonly name: string
  readonly look: string
  readonly points: readonly {
    readonly key: string
    readonly number: string
    readonly name: string
    readonly facts: string
    readonly tool: ReactNode
  }[]
}

/** What the numbers of a scatter stand for: its way for the keyboard and for the ear. */
export function PointList({ groups }: { readonly groups: readonly PointGroup[] }) {
  return (
    <div className={styles.pointList}>
      {groups
        .filter(({ points }) => points.length > 0)
        .map((group) => (
          <Fragment key={group.key}>
            <h3>{group.name}</h3>
            <ol>
              {group.points.map(({ key, number, name, facts, tool }) => (
                <li key={key}>
                  <i data-look={group.look}>{number}</i>
                  <span>
                    <b dir="auto">{name}</b>
                    <small>{facts}</small>
                  </span>
                  {tool}
                </li>
              ))}
            </ol>
          </Fragment>
        ))}
    </div>
  )
}
