import type { CSSProperties, ReactNode, Ref } from 'react'

/**
 * Where the virtual list puts a row. It hides what it has not measured, and nothing hidden can take the focus: what is written in
 * a row that was just made would go astray.
 */
export function RowItem({
  style,
  children,
  ref,
}: {
  readonly style: CSSProperties
  readonly children: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}) {
  return (
    <div ref={ref} style={{ ...style, visibility: 'visible' }}>
      {children}
    </div>
  )
}
